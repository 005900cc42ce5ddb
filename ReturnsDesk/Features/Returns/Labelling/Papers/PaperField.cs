namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Stable names of the parts of a paper that a refusal or a warning can be about.</summary>
public static class PaperField
{
    public const string FromName = nameof(FromName);
    public const string FromAddress = nameof(FromAddress);
    public const string ToName = nameof(ToName);
    public const string ToAddress = nameof(ToAddress);
    public const string Carrier = nameof(Carrier);
    public const string Waybill = nameof(Waybill);
    public const string ReturnNumber = nameof(ReturnNumber);
    public const string Instructions = nameof(Instructions);
    public const string QrText = nameof(QrText);
    public const string Paper = nameof(Paper);

    public static IReadOnlyList<string> All { get; } =
        [FromName, FromAddress, ToName, ToAddress, Carrier, Waybill, ReturnNumber, Instructions, QrText, Paper];
}
