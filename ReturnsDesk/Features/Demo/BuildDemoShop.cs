using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Demo;

/// <summary>
/// Fills a desk without orders with twelve months of a shop. Refused: <c>demo.not-empty</c>, <c>demo.order-count</c>.
/// Stores in batches: what was stored stays when it is stopped.
/// </summary>
[Requires(Permissions.ImportOrders)]
public sealed class BuildDemoShop(DeskStore store, TimeProvider clock, IServiceProvider services)
{
    private const int OrdersPerSave = 250;
    private const int SavesPerTransaction = 8;
    private const int OrdersPerTransaction = OrdersPerSave * SavesPerTransaction;

    /// <summary>Gives what was made; reports the number of orders stored so far.</summary>
    public async Task<Result<DemoResult>> ExecuteAsync(Actor actor, DemoOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var furnished = await store.WriteAsync<BuildDemoShop, bool>(actor, db => FurnishAsync(db, options, cancellationToken), cancellationToken);
        if (furnished.Refusal is { } refusal)
        {
            return refusal;
        }

        var buyers = new List<DemoBuyer>();
        var shop = await OpenAsync(actor, options, buyers, cancellationToken);
        var result = new DemoResult(buyers.Count, 0, 0, 0, 0) { PeopleAdded = furnished.Value };
        for (var first = 0; first < options.Orders; first += OrdersPerTransaction)
        {
            var stored = await StoreAsync(actor, shop, first, Math.Min(OrdersPerTransaction, options.Orders - first), cancellationToken);
            if (stored.Refusal is { } stopped)
            {
                return stopped;
            }

            result = stored.Value!.Aggregate(result, (sum, batch) => sum.Plus(batch));
            progress?.Report(result.Orders);
        }

        await store.WriteAsync<BuildDemoShop>(
            actor,
            async db =>
            {
                db.TellsCustomers = false;
                await DemoStatements.AddAsync(db, options.EndsAt, cancellationToken);
                var staff = await DemoDesk.StaffAsync(db, cancellationToken);
                await DemoExchanges.ChooseAsync(db, options.EndsAt, staff.Agent, cancellationToken);
                await DemoTalk.TellAsync(db, options.EndsAt, staff.Agent, cancellationToken);
                return Result.Done;
            },
            cancellationToken);
        return result;
    }

    private async Task<Result<bool>> FurnishAsync(ReturnsDb db, DemoOptions options, CancellationToken cancellationToken)
    {
        if (options.Orders is < DemoOptions.FewestOrders or > DemoOptions.MostOrders)
        {
            return new Refusal("demo.order-count", DemoOptions.FewestOrders, DemoOptions.MostOrders);
        }

        if (await db.Orders.AnyAsync(cancellationToken))
        {
            return new Refusal("demo.not-empty");
        }

        await DemoDesk.FurnishAsync(db, clock, options.EndsAt, cancellationToken);
        return await DemoDesk.AddPeopleAsync(db, services, clock, cancellationToken);
    }

    private async Task<DemoShop> OpenAsync(Actor actor, DemoOptions options, List<DemoBuyer> buyers, CancellationToken cancellationToken)
    {
        var count = DemoCustomers.CountFor(options.Orders);
        foreach (var numbers in Enumerable.Range(0, count).Chunk(OrdersPerTransaction))
        {
            List<DemoBuyer> chunk = [];
            await store.WriteAsync<BuildDemoShop>(actor, db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                chunk = [.. numbers.Select(number => DemoCustomers.Make(options.Seed, number))];
                db.Customers.AddRange(chunk.Select(buyer => buyer.Customer));
                return Task.FromResult(Result.Done);
            }, cancellationToken);
            buyers.AddRange(chunk);
        }

        var (staff, merchant) = await store.ReadAsync<BuildDemoShop, (DemoStaff, MerchantSettings)>(
            actor, async db => (await DemoDesk.StaffAsync(db, cancellationToken), await DeedRoom.MerchantAsync(db, cancellationToken)), cancellationToken);
        return new DemoShop(options, staff, merchant, DemoDesk.Policy(options.EndsAt), buyers);
    }

    private Task<Result<IReadOnlyList<DemoBatch>>> StoreAsync(Actor actor, DemoShop shop, int first, int count, CancellationToken cancellationToken) =>
        store.WriteAsync<BuildDemoShop, IReadOnlyList<DemoBatch>>(actor, async db =>
        {
            // A history that nobody lived through is told to nobody.
            db.TellsCustomers = false;
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var running = await NextReturnNumber.RunningAsync(db, cancellationToken);
            var batches = new List<DemoBatch>();
            for (var done = 0; done < count; done += OrdersPerSave)
            {
                var batch = shop.Make(first + done, Math.Min(OrdersPerSave, count - done), running);
                running += batch.Cases.Count;
                db.AttachRange(batch.Orders.Select(order => order.Customer).Distinct());
                db.Orders.AddRange(batch.Orders);
                db.ReturnCases.AddRange(batch.Cases);
                db.Refunds.AddRange(batch.Refunds);
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
                batches.Add(batch);
            }

            return batches;
        }, cancellationToken);
}
