using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

/// <summary>How many refunds are with gateways at once (<c>Refunds:InFlight</c>), and what stops the others, on both engines.</summary>
public sealed class InFlightTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ScriptedGateway _gateway = new("scripted");

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 3)]
    [InlineData(Engine.PostgreSql, 1)]
    [InlineData(Engine.PostgreSql, 3)]
    public async Task So_many_are_with_the_gateway_at_once_as_is_set_and_never_more(Engine engine, int inFlight)
    {
        await using var desk = await OpenAsync(engine, inFlight);
        var ids = await ProposedAsync(desk, 7);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (now, most) = (0, 0);
        var gate = new Lock();
        _gateway.WhileSending = async _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
                if (now == inFlight)
                {
                    all.TrySetResult();
                }
            }

            await all.Task.WaitAsync(Patience);
            lock (gate)
            {
                now--;
            }
        };

        await desk.SendAsync();

        Assert.Equal((7, inFlight), (_gateway.Sent.Count, most));
        foreach (var id in ids)
        {
            Assert.Equal(MoneyStatus.Succeeded, (await desk.StoredAsync(id)).Status);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite, GatewayOutcome.Blocked)]
    [InlineData(Engine.Sqlite, GatewayOutcome.Busy)]
    [InlineData(Engine.PostgreSql, GatewayOutcome.Blocked)]
    [InlineData(Engine.PostgreSql, GatewayOutcome.Busy)]
    public async Task A_gateway_that_wants_no_more_in_the_middle_of_a_queue_gets_no_more(Engine engine, GatewayOutcome answer)
    {
        await using var desk = await OpenAsync(engine, inFlight: 1);
        _gateway.AnswersSends(GatewayOutcome.Succeeded, answer);
        var ids = await ProposedAsync(desk, 5);

        await desk.SendAsync();

        Assert.Equal(2, _gateway.Sent.Count);
        var stored = new List<Refund>();
        foreach (var id in ids)
        {
            stored.Add(await desk.StoredAsync(id));
        }

        Assert.Equal(3, stored.Count(refund => refund.Intents.Single() is { Status: MoneyStatus.Queued, Attempts.Count: 0 }));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Refunds_of_one_payment_go_one_after_the_other_however_many_may_be_in_flight(Engine engine)
    {
        await using var desk = await OpenAsync(engine, inFlight: 8);
        var order = new AnOrder().With("MUG-BLUE", 2, 2000).Through("scripted").Build();
        string[] numbers = [ReturnNumber.Of(2026, 1), ReturnNumber.Of(2026, 2)];
        await using (var db = desk.Database.Open())
        {
            db.ReturnCases.AddRange(numbers.Select(number => new AReturn().Of(order).Numbered(number).Asking("MUG-BLUE", 1).AlreadyInspected().Build()));
            await db.SaveChangesAsync();
        }

        foreach (var number in numbers)
        {
            await desk.ProposedAsync(desk.Agent, number);
        }

        await desk.SendAsync();
        var inFirstRound = _gateway.Sent.Count;
        await desk.SendAsync();

        Assert.Equal((1, 2), (inFirstRound, _gateway.Sent.Count));
    }

    [Theory]
    [InlineData("InFlight", "0")]
    [InlineData("InFlight", "65")]
    [InlineData("PauseSeconds", "0")]
    [InlineData("LeaseSeconds", "20")]
    public void A_setting_out_of_its_range_is_refused_by_its_name(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"Refunds:{setting}"] = value }).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddRefunding().BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<SenderOptions>>().Value);

        Assert.Contains(setting, refused.Message, StringComparison.Ordinal);
    }

    private async Task<RefundDesk> OpenAsync(Engine engine, int inFlight)
    {
        var desk = await RefundDesk.OpenAsync(engine, policy: null, _gateway);
        desk.Get<IOptions<SenderOptions>>().Value.InFlight = inFlight;
        return desk;
    }

    private static async Task<List<long>> ProposedAsync(RefundDesk desk, int count)
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await desk.ProposedAsync(desk.Finance, await desk.InspectedAsync(new AnOrder().With("MUG-BLUE", 1, 1500).Through("scripted"))));
        }

        return ids;
    }
}
