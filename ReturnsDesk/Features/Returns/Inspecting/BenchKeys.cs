namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>The keys of the bench, by KeyboardEvent.key. Letters are taken with and without Shift: Caps Lock is often on where gloves are worn.</summary>
public static class BenchKeys
{
    private const string Letters = "ynasgdbtrwuejk";
    private static readonly string[] Others = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "+", "-", "?", "Enter", "Escape", "Backspace", "ArrowUp", "ArrowDown"];

    public static IReadOnlyList<string> All { get; } =
        [.. Letters.Select(letter => letter.ToString()), .. Letters.Select(letter => letter.ToString().ToUpperInvariant()), .. Others];
}
