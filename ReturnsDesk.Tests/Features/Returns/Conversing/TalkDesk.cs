using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

/// <summary>A desk with one case that somebody asked for, and its customer.</summary>
internal sealed class TalkDesk : IAsyncDisposable
{
    public const int HoldSeconds = 10;

    private TalkDesk(JourneyDesk desk, ReturnCase returnCase) => (Desk, Number, OrderId) = (desk, returnCase.Number, returnCase.OrderId);

    public JourneyDesk Desk { get; }
    public string Number { get; }
    public long OrderId { get; }
    public CaseRef Case => new(Number);
    public Actor Agent => Desk.Agent;

    public static async Task<TalkDesk> OpenAsync(Engine engine, AReturn? built = null)
    {
        var desk = await JourneyDesk.OpenAsync(engine);
        return new TalkDesk(desk, await desk.Database.AddAsync(built ?? new AReturn()));
    }

    public T Get<T>()
        where T : notnull => Desk.Get<T>();

    public void Wait(double seconds) => Desk.Database.Clock.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>The customer writes.</summary>
    public async Task<long> HearAsync(string body, MessageSource source = MessageSource.Portal, string? mailKey = null)
    {
        var heard = await Get<RecordCustomerMessage>().ExecuteAsync(OrderId, Number, new CustomerMessage(body, source, mailKey));
        Assert.Null(heard.Refusal);
        return heard.Value;
    }

    /// <summary>The agent writes.</summary>
    public async Task<long> SayAsync(string body)
    {
        var said = await Get<WriteToCustomer>().ExecuteAsync(Agent, Case, body);
        Assert.Null(said.Refusal);
        return said.Value;
    }

    public async Task<ConversationView> SeenAsync() => (await Get<ReadConversation>().ReadAsync(Agent, Number))!;

    public async Task<CustomerConversation> SeenByCustomerAsync() => (await Get<ReadCustomerConversation>().ReadAsync(OrderId, Number))!;

    public async Task<DateTime?> AwaitedSinceAsync()
    {
        await using var db = Desk.Database.Open();
        return await db.ReturnCases.Where(row => row.Number == Number).Select(row => row.AwaitsReplySinceAt).SingleAsync();
    }

    public Task<ReturnCase> StoredAsync() => Desk.Database.CaseAsync(Number);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
