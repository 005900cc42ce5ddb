using System.Text.Json;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>Reads the optional <c>terms</c> of a quote file; what is not said there is as in the preset.</summary>
internal static class TermsReader
{
    public static RefundTerms Read(StrictJson json, JsonPlace place)
    {
        var preset = RefundTerms.Preset;
        if (place.Element.ValueKind == JsonValueKind.Undefined)
        {
            return preset;
        }

        var terms = json.Object(
            place, "deductions", "restockingFee", "waivedFor", "voluntaryFreight", "withdrawalFreight", "faultFreight", "customerPaysReturnFreightFor");
        return new RefundTerms
        {
            Deductions = ReadDeductions(json, terms["deductions"]),
            Fee = ReadFee(json, terms["restockingFee"]),
            WaivedFor = ReadSides(json, terms["waivedFor"], preset.WaivedFor),
            VoluntaryFreight = json.Word(terms["voluntaryFreight"], preset.VoluntaryFreight),
            WithdrawalFreight = json.Word(terms["withdrawalFreight"], preset.WithdrawalFreight),
            FaultFreight = json.Word(terms["faultFreight"], preset.FaultFreight),
            CustomerPaysReturnFreightFor = ReadSides(json, terms["customerPaysReturnFreightFor"], preset.CustomerPaysReturnFreightFor),
        };
    }

    /// <summary>The threshold on which the order discount hung, if the file names one.</summary>
    public static PromotionThreshold? ReadPromotion(StrictJson json, JsonPlace place)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var promotion = json.Object(place, "threshold", "rule");
        return new PromotionThreshold(json.Integer(promotion["threshold"]), json.Word(promotion["rule"], PromotionRule.Proportional));
    }

    private static GradeDeductions ReadDeductions(StrictJson json, JsonPlace place)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined)
        {
            return GradeDeductions.Preset;
        }

        var grades = json.Object(place, "A", "B", "C", "D", "X");
        BasisPoints Rate(string grade, BasisPoints preset) => BasisPoints.Percent((int)json.Integer(grades[grade], preset.Value / 100, most: 100));
        var preset = GradeDeductions.Preset;
        return new GradeDeductions(Rate("A", preset.A), Rate("B", preset.B), Rate("C", preset.C), Rate("D", preset.D), Rate("X", preset.X));
    }

    private static RestockingFee ReadFee(StrictJson json, JsonPlace place)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined)
        {
            return RestockingFee.None;
        }

        var fee = json.Object(place, "percent", "basisPoints", "fixed", "treatment");
        string[] ways = ["percent", "basisPoints", "fixed"];
        if (ways.Count(way => fee[way].Element.ValueKind != JsonValueKind.Undefined) != 1)
        {
            json.Refuse("quote.one-kind-of-fee", place.Path);
        }

        var percent = (int)json.Integer(fee["percent"], 0, most: 100);
        var basisPoints = (int)json.Integer(fee["basisPoints"], percent * 100, most: BasisPoints.Whole);
        return new RestockingFee(new BasisPoints(basisPoints), json.Integer(fee["fixed"], 0), json.Word(fee["treatment"], FeeTreatment.PriceReduction));
    }

    private static IReadOnlySet<FaultSide> ReadSides(StrictJson json, JsonPlace place, IReadOnlySet<FaultSide> preset) =>
        place.Element.ValueKind == JsonValueKind.Undefined
            ? preset
            : json.List(place, Enum.GetValues<FaultSide>().Length).Select(side => json.Word(side, FaultSide.Unknown)).ToHashSet();
}
