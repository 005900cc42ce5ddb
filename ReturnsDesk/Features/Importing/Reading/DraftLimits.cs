namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Longest texts of a draft, in characters. Identities that are longer are refused; anything else is cut.</summary>
public static class DraftLimits
{
    public const int OrderNumber = 64;
    public const int Sku = 100;
    public const int Text = 200;
    public const int Street = 300;
    public const int Comment = 1000;
    public const int Quantity = 1_000_000;
}
