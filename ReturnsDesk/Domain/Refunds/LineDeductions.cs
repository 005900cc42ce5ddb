using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Domain.Refunds;

/// <summary>An amount withheld and the tax within it, in minor units.</summary>
public readonly record struct Withheld(long Amount, long Tax);

/// <summary>What is withheld from the worth of units: for their condition, and as a fee. Both are taken of the worth, never below zero together.</summary>
public static class LineDeductions
{
    /// <summary>X is not our item, so no fault side waives it.</summary>
    public static bool IsConditionWaived(ItemCondition condition, FaultSide fault, RefundTerms terms) =>
        condition != ItemCondition.X && terms.WaivedFor.Contains(fault);

    /// <summary>The law allows no fee on a withdrawal.</summary>
    public static bool IsFeeWaived(ReturnKind kind, FaultSide fault, RefundTerms terms) => kind == ReturnKind.Withdrawal || terms.WaivedFor.Contains(fault);

    public static Withheld ForCondition(UnitsWorth worth, BasisPoints rate) => new(rate.Of(worth.Gross), rate.Of(worth.Tax));

    /// <summary>The fee on units of which <paramref name="room"/> is left after the deduction. <paramref name="fixedLeft"/> is the part of the fixed fee not yet taken from the line.</summary>
    public static Withheld ForFee(RestockingFee fee, LineCost cost, UnitsWorth worth, UnitsWorth room, long fixedLeft)
    {
        var price = cost.TaxIncluded ? worth.Gross : worth.Net;
        var onPrice = Math.Min(price, checked(fee.Rate.Of(price) + fixedLeft));
        var onTax = price == 0 || fee.Treatment == FeeTreatment.SeparateFee ? 0 : Rounding.Share(worth.Tax, onPrice, price);
        var amount = cost.TaxIncluded || fee.Treatment == FeeTreatment.SeparateFee ? onPrice : onPrice + onTax;
        return new Withheld(Math.Min(amount, room.Gross), Math.Min(onTax, room.Tax));
    }
}
