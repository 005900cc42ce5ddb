using System.Globalization;

namespace ReturnsDesk.Cli;

/// <summary>English or Simplified Chinese: as <c>--language</c> says, else as the shell's locale says.</summary>
internal static class SpokenLanguage
{
    private const string Option = "--language";
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static IReadOnlyList<string> All { get; } = ["en", "zh-CN"];

    public static CultureInfo Choose(IReadOnlyList<string> args, Func<string, string?> variable)
    {
        var locale = Asked(args) ?? Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return CultureInfo.GetCultureInfo(locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? All[1] : All[0]);
    }

    private static string? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == Option)
            {
                return i + 1 < args.Count ? args[i + 1] : null;
            }

            if (args[i].StartsWith(Option + "=", StringComparison.Ordinal))
            {
                return args[i][(Option.Length + 1)..];
            }
        }

        return null;
    }
}
