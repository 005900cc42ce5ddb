using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>
/// Compares a gateway's list of refunds with ours, both ways, and keeps what differs. Concludes nothing from half a list: a statement with a row that cannot be read is told in
/// the report, a gateway whose list breaks off is refused. Refused: <c>reconcile.unknown-gateway</c>, <c>reconcile.no-list</c>, <c>reconcile.period</c>,
/// <c>reconcile.period-needed</c>, <c>reconcile.list-incomplete</c>, <c>reconcile.too-many</c>.
/// </summary>
[Requires(Permissions.ReconcileLedger)]
public sealed class ReconcileGateway(DeskStore store, ReconcileLog log, GatewayLists lists, IStatementFiles statements, TimeProvider clock)
{
    /// <summary>More than these, and the two lists are of different things.</summary>
    public const int MostDifferences = 10_000;

    public async Task<Result<ReconcileReport>> ExecuteAsync(Actor actor, ReconcileWish wish, IProgress<ReconcileProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ReconciliationRun? run = null;
        var started = await log.StartAsync<ReconcileGateway>(actor, () => Start(actor, wish), made => run = made, cancellationToken);
        if (started.Refusal is { } refusal)
        {
            return refusal;
        }

        try
        {
            return await RunAsync(new Work(actor, run!, wish, progress), cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && cancellationToken.IsCancellationRequested)
        {
            // Whoever leaves the page takes the statement along.
            await log.EndAsync<ReconcileGateway>(actor, run!.Id, (row, at) => row.Cancel(at));
            return new ReconcileReport(run.Id, ReconciliationState.Cancelled);
        }
        catch (NotPermittedException exception)
        {
            // The right was taken away meanwhile.
            return new Refusal("desk.not-permitted", exception.Permission);
        }
        catch (GatewayUnreachableException exception)
        {
            return await RefuseAsync(actor, run!, new Refusal("reconcile.list-incomplete", wish.Gateway, exception.Message), exception.Message);
        }
    }

    private Result<ReconciliationRun> Start(Actor actor, ReconcileWish wish)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (lists.WhyNot(wish.Gateway, wish.Statement is not null) is { } refusal)
        {
            return refusal;
        }

        var to = wish.To ?? now;
        var from = wish.From ?? to.AddDays(-GatewayLists.UsualDays);
        return from >= to ? new Refusal("reconcile.period", from, to) : new ReconciliationRun(wish.Gateway, from, to, wish.Statement?.Name, actor, now);
    }

    private async Task<Result<ReconcileReport>> RunAsync(Work work, CancellationToken cancellationToken)
    {
        StatementList? statement = null;
        if (work.Wish.Statement is { } source)
        {
            var merchant = await store.ReadAsync<ReconcileGateway, StatementTerms>(work.Actor, db => TermsAsync(db, cancellationToken), cancellationToken);
            statement = statements.Open(source, merchant, cancellationToken);
            if (statement.ProblemCount > 0)
            {
                await log.EndAsync<ReconcileGateway>(work.Actor, work.Run.Id, (run, at) => run.Fail(statement.Problems[0], at));
                return new ReconcileReport(work.Run.Id, ReconciliationState.Failed) { Format = statement.Format, Problems = statement.Problems, ProblemCount = statement.ProblemCount };
            }
        }

        var period = PeriodOf(work, statement);
        if (period.Refusal is { } refusal)
        {
            return await RefuseAsync(work.Actor, work.Run, refusal, refusal.Code);
        }

        var (terms, comparison) = (period.Value!, new ListComparison(period.Value!));
        var theirs = statement is null ? TheirRows.OfAsync(lists.Book(work.Wish.Gateway)!, terms, cancellationToken) : TheirRows.OfAsync(statement, cancellationToken);
        await foreach (var chunk in theirs)
        {
            var candidates = await store.ReadAsync<ReconcileGateway, IReadOnlyList<OurPart>>(
                work.Actor, db => OurParts.CandidatesAsync(db, work.Wish.Gateway, chunk, cancellationToken), cancellationToken);
            comparison.TakeTheirs(chunk, candidates);
            if (comparison.Count > MostDifferences)
            {
                return await RefuseAsync(work.Actor, work.Run, new Refusal("reconcile.too-many", MostDifferences), "reconcile.too-many");
            }

            work.Progress?.Report(new ReconcileProgress(comparison.TheirRows, statement?.Rows ?? 0, 0));
        }

        await ReadOursAsync(work, terms, comparison, statement?.Rows ?? 0, cancellationToken);
        var stored = comparison.Count > MostDifferences
            ? new Refusal("reconcile.too-many", MostDifferences)
            : await StoreAsync(work, terms, comparison, statement?.Format, cancellationToken);
        return stored.Refusal is { } lost ? await RefuseAsync(work.Actor, work.Run, lost, lost.Code) : stored;
    }

    private async Task ReadOursAsync(Work work, ListTerms terms, ListComparison comparison, int ofTheirs, CancellationToken cancellationToken)
    {
        for (var (after, more) = (0L, true); more && comparison.Count <= MostDifferences;)
        {
            var page = await store.ReadAsync<ReconcileGateway, List<OurPart>>(
                work.Actor, db => OurParts.PageAsync(db, work.Wish.Gateway, terms, after, TheirRows.ChunkRows, cancellationToken), cancellationToken);
            page.ForEach(comparison.TakeOurs);
            more = page.Count == TheirRows.ChunkRows;
            after = more ? page[^1].IntentId : after;
            work.Progress?.Report(new ReconcileProgress(comparison.TheirRows, ofTheirs, comparison.OurRows));
        }
    }

    private Task<Result<ReconcileReport>> StoreAsync(Work work, ListTerms terms, ListComparison comparison, string? format, CancellationToken cancellationToken) =>
        store.WriteAsync<ReconcileGateway, ReconcileReport>(
            work.Actor,
            async db =>
            {
                var at = clock.GetUtcNow().UtcDateTime;
                var run = await db.ReconciliationRuns.SingleAsync(row => row.Id == work.Run.Id, cancellationToken);
                run.Complete(comparison, terms.From, terms.To, at);
                var found = await OutsideRefunds.ExplainAsync(db, run.Gateway, comparison.Found, cancellationToken);
                await KeepDifferences.StoreAsync(db, run, comparison, found, at, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                return new ReconcileReport(run.Id, run.State)
                {
                    Format = format,
                    From = terms.From,
                    To = terms.To,
                    TheirRows = run.TheirRows,
                    OurRows = run.OurRows,
                    Matched = run.Matched,
                    Undecided = run.Undecided,
                    Differences = run.Differences,
                    Open = await db.ReconciliationDifferences.CountAsync(row => row.Gateway == run.Gateway && row.State == DifferenceState.Open, cancellationToken),
                };
            },
            cancellationToken);

    private async Task<Result<ReconcileReport>> RefuseAsync(Actor actor, ReconciliationRun run, Refusal refusal, string problem)
    {
        await log.EndAsync<ReconcileGateway>(actor, run.Id, (row, at) => row.Fail(problem, at));
        return refusal;
    }

    private static Result<ListTerms> PeriodOf(Work work, StatementList? statement)
    {
        var (run, wish) = (work.Run, work.Wish);
        if (statement is null)
        {
            return new ListTerms(IsLive: true, run.FromAt, run.ToAt, run.StartedAt);
        }

        // The last row is in the period too.
        var (from, to) = (wish.From ?? statement.FirstAt, wish.To ?? statement.LastAt?.AddSeconds(1));
        return from is { } first && to is { } last && first < last ? new ListTerms(IsLive: false, first, last, run.StartedAt) : new Refusal("reconcile.period-needed");
    }

    private static async Task<StatementTerms> TermsAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        return new StatementTerms(merchant.TimeZone, merchant.Currency);
    }

    private sealed record Work(Actor Actor, ReconciliationRun Run, ReconcileWish Wish, IProgress<ReconcileProgress>? Progress);
}
