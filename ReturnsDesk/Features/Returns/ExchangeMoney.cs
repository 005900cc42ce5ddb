using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns;

/// <summary>Where the money of an exchange stands, from a loaded case.</summary>
public static class ExchangeMoney
{
    /// <summary>Refused: <c>exchange.none</c>, and what the arithmetic refuses.</summary>
    public static async Task<Result<ExchangeBalance>> BalanceAsync(ReturnsDb db, ReturnCase returnCase, ReturnPolicy policy, CancellationToken cancellationToken)
    {
        if (returnCase.Replacement is not { } replacement)
        {
            return new Refusal("exchange.none", returnCase.Number);
        }

        var faults = await db.ReturnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Code, reason => reason.Fault, cancellationToken);
        return ExchangeArithmetic.Of(
            returnCase, replacement, (OrderArithmetic.Costs(returnCase.Order), OrderArithmetic.History(returnCase.Order, 0)), CaseTerms.Of(returnCase, policy, faults), faults);
    }

    /// <summary>After any change of a case: does with what is sent in place of the goods what nobody has to be asked for.</summary>
    internal static async Task GoOnAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, CancellationToken cancellationToken)
    {
        if (returnCase.Replacement is { Status: ReplacementStatus.Reserved or ReplacementStatus.ToSend or ReplacementStatus.Sent }
            && (await BalanceAsync(db, returnCase, deed.Policy, cancellationToken)).Value is { } balance)
        {
            returnCase.GoOnWithReplacement(deed, balance);
        }
    }
}
