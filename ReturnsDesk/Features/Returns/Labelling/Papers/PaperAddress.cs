namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>An address as it is printed, lines in the order of its country. The phone may be full here: papers show its last four digits only.</summary>
public sealed record PaperAddress(string Name, IReadOnlyList<string> Lines, string Country, string? Phone = null)
{
    /// <summary>The lines between name and country.</summary>
    public string Block => string.Join('\n', Lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>What may be printed of the phone; empty where there is none.</summary>
    public string PrintedPhone => MaskedPhone.Of(Phone);

    /// <summary>Everything that is printed of it.</summary>
    public string AllText => string.Join('\n', Name, Block, Country);
}
