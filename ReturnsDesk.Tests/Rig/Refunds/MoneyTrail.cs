using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>
/// I-6: every change of the state of money has exactly one audit entry. The entries of a part must lead from its beginning to the state that is stored without a gap, and there are as many
/// of them as other tables, which nobody can change afterwards either, tell of sends and of movements in the ledger.
/// </summary>
internal sealed class MoneyTrail(ReturnsDb db)
{
    private static readonly TransferKind[] OfRefunds = [TransferKind.Reserved, TransferKind.Released, TransferKind.Refunded, TransferKind.Failed, TransferKind.FailedLater];

    /// <summary>One change of a part's state as the chain tells it; nothing stood before the first.</summary>
    private sealed record Step(MoneyStatus? From, MoneyStatus To);

    private sealed record Told(string Subject, string? Before, string? After);

    public async Task<IReadOnlyList<string>> BreaksAsync()
    {
        var told = await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject.StartsWith("refund ")).OrderBy(entry => entry.Seq)
            .Select(entry => new Told(entry.Subject, entry.Before, entry.After)).ToListAsync();
        var steps = told.Where(entry => entry.Subject.Contains(" / part ", StringComparison.Ordinal))
            .GroupBy(entry => entry.Subject).ToDictionary(group => group.Key, group => group.Select(entry => new Step(Status(entry.Before), Status(entry.After)!.Value)).ToList());
        var parts = await db.RefundIntents.AsNoTracking().OrderBy(part => part.Id).ToListAsync();
        var sends = await db.RefundAttempts.Where(attempt => attempt.Kind == AttemptKind.Send).GroupBy(attempt => attempt.RefundIntentId).ToDictionaryAsync(group => group.Key, group => group.Count());
        var moved = (await db.LedgerTransfers.Where(transfer => OfRefunds.Contains(transfer.Kind)).Select(transfer => new { transfer.Id, transfer.Kind, transfer.RefundIntentId }).ToListAsync())
            .ToLookup(transfer => transfer.RefundIntentId ?? 0, transfer => (transfer.Id, transfer.Kind));
        return
        [
            .. await ProposalsAsync(told),
            .. parts.SelectMany(part => Breaks(part, steps.GetValueOrDefault(Subject(part), []), sends.GetValueOrDefault(part.Id), [.. moved[part.Id].Select(transfer => transfer.Kind)])),
            .. steps.Keys.Except(parts.Select(Subject)).Select(subject => $"{subject}: told of, and not there"),
            .. moved[0].Select(transfer => $"ledger transfer {transfer.Id}: {transfer.Kind} of no refund"),
        ];
    }

    private async Task<IEnumerable<string>> ProposalsAsync(IEnumerable<Told> told)
    {
        var proposed = told.Where(entry => entry.Before is null && entry.After?.Contains("\"total\":", StringComparison.Ordinal) == true).CountBy(entry => entry.Subject).ToDictionary();
        var refunds = await db.Refunds.Select(refund => refund.Id).ToListAsync();
        return refunds.Select(id => string.Create(CultureInfo.InvariantCulture, $"refund {id}")).Where(subject => proposed.GetValueOrDefault(subject) != 1)
            .Select(subject => $"{subject}: proposed once, told {proposed.GetValueOrDefault(subject)} times");
    }

    private static IEnumerable<string> Breaks(RefundIntent part, List<Step> steps, int sends, IReadOnlyList<TransferKind> moved)
    {
        var subject = Subject(part);
        if (steps.Count == 0 || steps[0].From is not null)
        {
            yield return $"{subject}: no entry tells of its beginning";
        }

        foreach (var (before, after) in steps.Zip(steps.Skip(1)).Where(pair => pair.First.To != pair.Second.From))
        {
            yield return $"{subject}: an entry ends at {before.To}, the next one begins at {after.From?.ToString() ?? "nothing"}";
        }

        if (steps.Count > 0 && steps[^1].To != part.Status)
        {
            yield return $"{subject}: {part.Status}, told {steps[^1].To}";
        }

        // Store credit is sent and given in one step.
        if (part.Gateway != StoreCredit.Gateway && sends != steps.Count(step => step.To == MoneyStatus.Sending))
        {
            yield return $"{subject}: sent {sends} times, told {steps.Count(step => step.To == MoneyStatus.Sending)} times";
        }

        foreach (var kind in OfRefunds)
        {
            var (booked, told) = (moved.Count(transfer => transfer == kind), steps.Count(step => Moves(step) == kind));
            if (booked != told)
            {
                yield return $"{subject}: {kind} {booked} times in the ledger, told {told} times";
            }
        }
    }

    /// <summary>What a change of state does to the balance of the payment.</summary>
    private static TransferKind? Moves(Step step) => step switch
    {
        { From: null } => TransferKind.Reserved,
        { To: MoneyStatus.Succeeded } => TransferKind.Refunded,
        { From: MoneyStatus.Succeeded, To: MoneyStatus.Failed } => TransferKind.FailedLater,
        { To: MoneyStatus.Failed } => TransferKind.Failed,
        { From: { } from, To: MoneyStatus.Cancelled } when MoneyFlow.HoldsBalance(from) => TransferKind.Released,
        _ => null,
    };

    private static string Subject(RefundIntent part) => string.Create(CultureInfo.InvariantCulture, $"refund {part.RefundId} / part {part.Id}");

    private static MoneyStatus? Status(string? facts) => facts is null ? null : Enum.Parse<MoneyStatus>(JsonDocument.Parse(facts).RootElement.GetProperty("status").GetString()!);
}
