using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Rig.Refunds;

namespace ReturnsDesk.Tests.Programs.Throughput;

/// <summary>The desk as the program registers it, on the database of a run, with a sender that is set in this way.</summary>
internal sealed class ThroughputDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ThroughputDesk(ServiceProvider services, Actor agent) => (_services, Agent) = (services, agent);

    /// <summary>Who proposes, within their own limit.</summary>
    public Actor Agent { get; }

    public static async Task<ThroughputDesk> OpenAsync(RigDatabase database, IReadOnlyDictionary<string, string?> gateways, ThroughputSetting setting, ThroughputPlan plan)
    {
        var sender = new Dictionary<string, string?>
        {
            ["Refunds:InFlight"] = setting.InFlight.ToString(CultureInfo.InvariantCulture),
            ["Refunds:PauseSeconds"] = plan.PauseSeconds.ToString(CultureInfo.InvariantCulture),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings.Concat(gateways).Concat(sender)).Build();
        var services = new ServiceCollection().AddLogging().AddWords().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddReturnsDb(configuration).AddDeskFeatures(configuration).BuildServiceProvider();
        await using var db = database.Open();
        var owner = await db.Users.SingleAsync(user => user.Email == RigShop.Owner);
        return new ThroughputDesk(services, Actor.Staff(owner.Id, owner.DisplayName));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Not one of the singletons: it is started and stopped.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    /// <summary>The movements of these refunds, all of which must have come to their good end.</summary>
    /// <exception cref="InvalidOperationException">One has not.</exception>
    public async Task<IReadOnlyList<RefundIntent>> SettledAsync(IReadOnlyCollection<long> refunds)
    {
        await using var db = await Get<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync();
        var first = refunds.Min();
        var parts = (await db.RefundIntents.AsNoTracking().Where(intent => intent.RefundId >= first).ToListAsync()).FindAll(intent => refunds.Contains(intent.RefundId));
        return parts.Find(part => part.Status != MoneyStatus.Succeeded) is { } other ? throw new InvalidOperationException($"{other.Key} is {other.Status}: {other.Problem}") : parts;
    }

    /// <summary>How many of these are not paid yet.</summary>
    public async Task<int> OpenAsync(IReadOnlyCollection<long> refunds)
    {
        await using var db = await Get<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync();
        return await db.Refunds.CountAsync(refund => refunds.Contains(refund.Id) && refund.Status != MoneyStatus.Succeeded);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
