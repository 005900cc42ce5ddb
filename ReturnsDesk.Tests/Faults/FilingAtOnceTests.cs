using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Faults;

/// <summary>Many customers at once: each gets a return, and each return its own number.</summary>
public sealed class FilingAtOnceTests
{
    private const int Many = 24;

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_is_turned_away_because_others_file_too(Engine engine)
    {
        await using var desk = await JourneyDesk.OpenAsync(engine);
        var orders = new List<Order>();
        for (var number = 0; number < Many; number++)
        {
            orders.Add(await desk.AddAsync(new AnOrder().Numbered($"{2000 + number}").With("MUG-BLUE", 1, 1200)));
        }

        var filed = await Task.WhenAll(orders.Select(order => Task.Run(() => desk.Get<RequestReturn>().ExecuteAsync(
            desk.Agent, new ReturnRequestDraft(order.Id, ReturnKind.Return, ReturnWay.MerchantLabel, [new RequestedUnits(order.Lines[0].Id, 1, "changed-mind")])))));

        Assert.All(filed, answer => Assert.Null(answer.Refusal));
        Assert.Equal(Many, filed.Select(answer => answer.Value).Distinct().Count());
    }
}
