using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Labelling.Papers;

/// <summary>Fills <see cref="PaperWords"/> from the resources, in the language that is named.</summary>
public sealed class PaperWordsReader(IStringLocalizer<PaperTexts> texts)
{
    /// <summary>The words in the language of whoever will read the paper, which need not be the clerk's.</summary>
    public PaperWords Read(CultureInfo language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = language;
            return Fill();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private PaperWords Fill() => new()
    {
        ReturnLabel = texts["ReturnLabel"],
        ReturnBadge = texts["ReturnBadge"],
        ReturnSlip = texts["ReturnSlip"],
        ExchangeSlip = texts["ExchangeSlip"],
        ReplacementSlip = texts["ReplacementSlip"],
        SentBackSlip = texts["SentBackSlip"],
        From = texts["From"],
        To = texts["To"],
        ReturnTo = texts["ReturnTo"],
        Instructions = texts["Instructions"],
        ReturnNumber = texts["ReturnNumber"],
        OrderNumber = texts["OrderNumber"],
        Waybill = texts["Waybill"],
        Carrier = texts["Carrier"],
        Customer = texts["Customer"],
        RequestedOn = texts["RequestedOn"],
        SendBackBy = texts["SendBackBy"],
        PackedOn = texts["PackedOn"],
        Sku = texts["Sku"],
        Item = texts["Item"],
        Quantity = texts["Quantity"],
        Reason = texts["Reason"],
        Wish = texts["Wish"],
        Note = texts["Note"],
        Steps = texts["Steps"],
        ScanHint = texts["ScanHint"],
        TotalUnits = texts["TotalUnits"],
        PageOf = texts["PageOf"],
        Fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [PaperField.FromName] = texts["Field.FromName"],
            [PaperField.FromAddress] = texts["Field.FromAddress"],
            [PaperField.ToName] = texts["Field.ToName"],
            [PaperField.ToAddress] = texts["Field.ToAddress"],
            [PaperField.Carrier] = texts["Field.Carrier"],
            [PaperField.Waybill] = texts["Field.Waybill"],
            [PaperField.ReturnNumber] = texts["Field.ReturnNumber"],
            [PaperField.Instructions] = texts["Field.Instructions"],
            [PaperField.QrText] = texts["Field.QrText"],
            [PaperField.Paper] = texts["Field.Paper"],
        },
    };
}
