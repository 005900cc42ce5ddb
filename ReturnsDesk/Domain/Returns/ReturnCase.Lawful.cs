using System.Globalization;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>The law that the request stands under: that of where the goods went, where the buyer's right was open or was claimed.</summary>
    public StatutoryRegime Regime =>
        Verdicts is [{ Facts: { } facts }, ..] ? StatutoryRegimes.Claimed(Kind, facts.Country, Verdicts.Any(verdict => verdict.IsStatutory)) : StatutoryRegime.None;

    /// <summary>
    /// Makes a withdrawal a voluntary return, or the other way round, with a reason. A right that was open when it was asked for stays the measure either way: nobody
    /// loses it by another's click. Refused: <c>decision.needs-reason</c>, <c>return.cannot-convert</c> where it is another kind, has ended, or a refund was proposed.
    /// </summary>
    public Result Convert(Deed deed, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("decision.needs-reason") { Field = "Reason" };
        }

        if (reason.Length > TextLength)
        {
            return new Refusal("note.length", TextLength);
        }

        if (!Kind.IsStatutoryClaim() || !CaseFlow.IsOpen(Status) || _lines.Any(line => line.RefundedUnits > 0))
        {
            return new Refusal("return.cannot-convert", Number);
        }

        Kind = Kind == ReturnKind.Withdrawal ? ReturnKind.Return : ReturnKind.Withdrawal;
        Tell(deed, Kind == ReturnKind.Withdrawal ? "converted-to-withdrawal" : "converted-to-return", reason.Trim());
        AcknowledgeWithdrawal(deed);
        if (Regime == StatutoryRegime.None)
        {
            _deadlines.FindAll(IsUnmetLaw).ForEach(clock => clock.Meet(deed.At));
        }

        StartLawClock(deed);
        return Result.Done;
    }

    private static bool IsUnmetLaw(Deadline deadline) => deadline.Source == DeadlineSource.Law && deadline.MetAt is null;

    /// <summary>A person found the order of a statement that had come without one; which statement.</summary>
    public void TellStatement(Deed deed, string reference) => Tell(deed, "statement-attached", reference);

    /// <summary>A withdrawal is acknowledged as received, never as accepted: what was said, in the buyer's own words where there are some, and when, to the second, in UTC.</summary>
    private void AcknowledgeWithdrawal(Deed deed, string? words = null)
    {
        if (Kind == ReturnKind.Withdrawal)
        {
            var said = words is null
                ? $", order {Order.Number}: {string.Join(", ", _lines.Select(line => $"{line.Quantity} × {line.OrderLine.Sku} {line.OrderLine.ProductName}"))}"
                : $"\n{words}";
            var text = string.Create(CultureInfo.InvariantCulture, $"{deed.At:yyyy-MM-dd HH:mm:ss} UTC{said}");
            Tell(deed, "withdrawal-received", text[..Math.Min(text.Length, TextLength)]);
        }
    }

    /// <summary>
    /// The law's own clock for the money runs beside every other, is never stopped, and ends with the case. There is one: once it has run out it stays overdue
    /// instead of running out again. Our own clock for the money is never later.
    /// </summary>
    private void StartLawClock(Deed deed)
    {
        var clock = _deadlines.Find(IsUnmetLaw);
        if (Regime != StatutoryRegime.None && CaseFlow.IsOpen(Status))
        {
            clock ??= NewLawClock(deed);
            _deadlines.Find(deadline => deadline.IsRunning && deadline is { Node: DeadlineNode.Refund, Source: DeadlineSource.Policy })?.EndBy(clock?.EndsAt);
        }

        ReadClock();
    }

    private Deadline? NewLawClock(Deed deed)
    {
        if (RefundDue.On(Regime, RefundFacts(deed)) is not { } day)
        {
            return null;
        }

        var clock = new Deadline(DeadlineNode.Refund, deed.At, MerchantDay.EndOf(day, deed.Zone), DeadlineSource.Law, LapseAction.Escalate);
        _deadlines.Add(clock);
        return clock;
    }

    /// <summary>Goods that the merchant lets the customer keep count as back on the day of that decision.</summary>
    private RefundFacts RefundFacts(Deed deed)
    {
        DateOnly Day(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, deed.Zone));
        var waived = _lines.Any(line => line.GoodsAreWaived) || !Kind.GoodsComeBack();
        return new RefundFacts(Day(RequestedAt), HandedOverAt is { } sent ? Day(sent) : null, ReceivedAt is { } received ? Day(received) : waived ? deed.On : null);
    }

    private DateTime? HandedOverAt => _deadlines.Where(deadline => deadline.Node == DeadlineNode.Receive).Select(deadline => (DateTime?)deadline.StartedAt).Min();
}
