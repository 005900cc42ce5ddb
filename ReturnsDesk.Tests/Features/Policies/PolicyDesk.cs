using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies;

/// <summary>A desk in euro with a policy of 30 days, two managers and an agent. Today is 2026-03-02.</summary>
public sealed class PolicyDesk : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    private readonly ServiceProvider _services;

    private PolicyDesk(TestDb database)
    {
        Database = database;
        _services = new ServiceCollection().AddLogging().AddWords().AddSingleton(database.Store).AddSingleton<TimeProvider>(database.Clock).AddPolicies().BuildServiceProvider();
    }

    public TestDb Database { get; }
    public Actor Manager { get; private set; } = Actor.Automatic;
    public Actor Second { get; private set; } = Actor.Automatic;
    public Actor Agent { get; private set; } = Actor.Automatic;

    public static async Task<PolicyDesk> OpenAsync(Engine engine, ReturnPolicy? policy = null)
    {
        var desk = new PolicyDesk(await TestDb.CreateAsync(engine));
        await desk.Database.AddDefaultsAsync(policy);
        desk.Manager = await desk.Database.AddStaffAsync(Roles.Manager);
        desk.Second = await desk.Database.AddPersonAsync("second@desk.test", Roles.Manager);
        desk.Agent = await desk.Database.AddStaffAsync(Roles.Agent);
        return desk;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Begins a draft, writes on it, and gives its number.</summary>
    public async Task<int> DraftAsync(Func<ReturnPolicy, ReturnPolicy> write, string title = "Shorter for shoes", int? basedOn = null)
    {
        var number = (await Get<BeginDraft>().ExecuteAsync(Manager, basedOn)).Value;
        var view = await ViewAsync(number);
        Assert.Null((await Get<SaveDraft>().ExecuteAsync(Manager, new PolicyDraft(number, view.Version, title, write(view.Policy)))).Refusal);
        return number;
    }

    public async Task<string?> ProposeAsync(int number, DateOnly? from = null) =>
        (await Get<ProposePolicy>().ExecuteAsync(Manager, number, (await ViewAsync(number)).Version, from ?? Today)).Refusal?.Code;

    public async Task<string?> PublishAsync(int number, Actor? by = null) =>
        (await Get<PublishPolicy>().ExecuteAsync(by ?? Second, number, (await ViewAsync(number)).Version)).Refusal?.Code;

    public async Task<PolicyView> ViewAsync(int number) => (await Get<ReadPolicy>().ReadAsync(Manager, number))!;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal static PolicyRule Shoes(int days) => new() { Id = "shoes", When = new RuleScope { Categories = ["Shoes"] }, WindowDays = days };
}
