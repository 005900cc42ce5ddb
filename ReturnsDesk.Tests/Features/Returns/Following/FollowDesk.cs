using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Following;

/// <summary>A desk with the return of one customer, and another customer's beside it. The clock stands hours after the last step of both.</summary>
internal sealed class FollowDesk : IAsyncDisposable
{
    private FollowDesk(JourneyDesk desk, ReturnCase mine, ReturnCase other) => (Desk, Mine, Other) = (desk, mine, other);

    public JourneyDesk Desk { get; }
    public ReturnCase Mine { get; }
    public ReturnCase Other { get; }
    public string Number => Mine.Number;
    public long OrderId => Mine.OrderId;

    public static async Task<FollowDesk> OpenAsync(Engine engine, AReturn? mine = null)
    {
        var desk = await JourneyDesk.OpenAsync(engine);
        var stored = await desk.Database.AddAsync(mine ?? new AReturn().AlreadyApproved());
        var other = await desk.Database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002").BoughtBy("Ole Other", "ole@example.test")).AlreadyApproved());
        desk.Database.Clock.Advance(TimeSpan.FromHours(6));
        return new FollowDesk(desk, stored, other);
    }

    public T Get<T>()
        where T : notnull => Desk.Get<T>();

    public void Wait(TimeSpan time) => Desk.Database.Clock.Advance(time);

    public Task<ReturnCase> StoredAsync() => Desk.Database.CaseAsync(Number);

    public async Task<CustomerCase> SeenAsync() => (await Get<ReadCustomerCase>().ReadAsync(OrderId, Number))!;

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
