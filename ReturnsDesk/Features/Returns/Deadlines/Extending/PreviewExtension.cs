using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>What an extension would do: cases and money that it would move, those it would skip and why, and the dearest as examples.</summary>
public sealed record ExtensionPreview(int Cases, IReadOnlyList<Money> Stakes, IReadOnlyList<SkippedCases> Skipped, IReadOnlyList<ExtensionExample> Examples)
{
    public int Matched => Cases + Skipped.Sum(group => group.Cases);
}

/// <summary>Cases that would be skipped for one reason: the code of its refusal.</summary>
public sealed record SkippedCases(string Code, int Cases);

public sealed record ExtensionExample(string Number, string CustomerName, CaseStatus Status, Money Stake, DateTime EndsAt, DateTime NewEndsAt);

/// <summary>Looks what an extension would do, and does nothing. Refused: as the wish.</summary>
[Requires(Permissions.MoveDeadlines)]
public sealed class PreviewExtension(DeskStore store, TimeProvider clock)
{
    private const int Examples = 5;

    public Task<Result<ExtensionPreview>> ReadAsync(Actor actor, ExtensionWish wish, CancellationToken cancellationToken = default) =>
        store.ReadAsync<PreviewExtension, Result<ExtensionPreview>>(
            actor,
            async db => wish.WhyNot(clock.GetUtcNow().UtcDateTime) is { } refusal ? refusal : await LookAsync(db, wish, cancellationToken),
            cancellationToken);

    private static async Task<ExtensionPreview> LookAsync(ReturnsDb db, ExtensionWish wish, CancellationToken cancellationToken)
    {
        var until = wish.Term.UntilAt;
        var matched = ExtensionMatches.Of(db, wish.Scope);
        var groups = await matched
            .Select(found => new { found.Case.Currency, found.Case.StakeMinor, IsLaw = found.Source == DeadlineSource.Law, IsLater = until != null && found.EndsAt >= until })
            .GroupBy(found => new { found.Currency, found.IsLaw, found.IsLater })
            .Select(group => new { group.Key.Currency, group.Key.IsLaw, group.Key.IsLater, Cases = group.Count(), StakeMinor = group.Sum(found => found.StakeMinor) })
            .ToListAsync(cancellationToken);
        var moved = groups.Where(group => !group.IsLaw && !group.IsLater).ToList();
        var examples = await matched.Where(found => found.Source != DeadlineSource.Law && (until == null || found.EndsAt < until))
            .OrderByDescending(found => found.Case.StakeMinor).ThenBy(found => found.Case.Id).Take(Examples)
            .Select(found => new { found.Case.Number, found.Case.Order.Customer.Name, found.Case.Status, found.Case.StakeMinor, found.Case.Currency, found.EndsAt })
            .ToListAsync(cancellationToken);
        return new ExtensionPreview(
            moved.Sum(group => group.Cases),
            [.. moved.OrderByDescending(group => group.StakeMinor).Select(group => new Money(group.StakeMinor, group.Currency))],
            [
                .. groups.Where(group => group.IsLaw || group.IsLater).GroupBy(group => group.IsLaw ? "deadline.is-law" : "deadline.cannot-extend")
                    .Select(group => new SkippedCases(group.Key, group.Sum(part => part.Cases))).OrderByDescending(group => group.Cases),
            ],
            [.. examples.Select(row => new ExtensionExample(row.Number, row.Name, row.Status, new Money(row.StakeMinor, row.Currency), row.EndsAt, wish.Term.Apply(row.EndsAt)))]);
    }
}
