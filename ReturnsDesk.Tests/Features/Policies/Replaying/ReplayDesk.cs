using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Policies.Replaying;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Journeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Policies.Replaying;

/// <summary>A desk whose policy decides much by itself, requests filed by the real use case, and a draft to try on them.</summary>
internal sealed class ReplayDesk : IAsyncDisposable
{
    public const int LiveNumber = 2;
    public const int DraftNumber = 3;

    private int _orders;

    private ReplayDesk(JourneyDesk desk) => Desk = desk;

    /// <summary>Lamps are looked at by a person, cheap goods stay with the customer, large claims of customers past the window are rejected.</summary>
    public static ReturnPolicy Live { get; } = new()
    {
        Version = LiveNumber,
        ValidFromOn = AReturn.Day(AReturn.Monday).AddYears(-1),
        Currency = "EUR",
        WindowDays = 20,
        Rules =
        [
            new PolicyRule { Id = "keep", When = new RuleScope { PriceBelowMinor = 800 }, Grant = new AutomaticGrant(AutomaticAction.KeepItem) },
            new PolicyRule { Id = "yes", Grant = new AutomaticGrant(AutomaticAction.Approve, 5000) },
            new PolicyRule { Id = "lamps", When = new RuleScope { Categories = ["Lamps"] }, Grant = new AutomaticGrant(AutomaticAction.None) },
            new PolicyRule { Id = "late", Note = "Too late", When = new RuleScope { Faults = [FaultSide.Customer] }, RejectsUnfit = true },
        ],
    };

    public JourneyDesk Desk { get; }

    public static async Task<ReplayDesk> OpenAsync(Engine engine, ReturnPolicy? draft = null)
    {
        var room = new ReplayDesk(await JourneyDesk.OpenAsync(engine));
        await room.Desk.Database.AddDefaultsAsync(Live);
        await using var db = room.Desk.Database.Open();
        db.Policies.Add(PolicyVersion.DraftOf(draft ?? Live with { WindowDays = 40 }, DraftNumber, LiveNumber, room.Desk.Manager, AReturn.Monday));
        await db.SaveChangesAsync();
        return room;
    }

    /// <summary>Two units of one line, asked for so many days after the delivery. Gives the number.</summary>
    public async Task<string> AskAsync(long price, int daysAfter = 7, string category = "Mugs", string reason = "changed-mind")
    {
        var order = await Desk.AddAsync(new AnOrder().Numbered($"{2000 + _orders++}").With("MUG", 2, price, category).DeliveredAt(AReturn.Monday.AddDays(-daysAfter)));
        var draft = new ReturnRequestDraft(order.Id, ReturnKind.Return, ReturnWay.OwnCourier, [new RequestedUnits(order.Lines[0].Id, 2, reason)]);
        var asked = await Desk.Get<RequestReturn>().ExecuteAsync(Desk.Agent, draft);
        Assert.Null(asked.Refusal);
        return asked.Value!;
    }

    /// <summary>Kept by the customer, approved, left to a person for its sum and for its category, past the window with and without a fault: all that the policy says.</summary>
    public async Task<IReadOnlyList<string>> AskAllAsync() =>
    [
        await AskAsync(500), await AskAsync(2000), await AskAsync(9000), await AskAsync(2000, category: "Lamps"),
        await AskAsync(2000, daysAfter: 30), await AskAsync(2000, daysAfter: 30, reason: "defect-function"),
    ];

    /// <summary>One unit as new, one worn.</summary>
    public async Task InspectAsync(string number)
    {
        await Desk.Get<ApproveReturn>().ExecuteAsync(Desk.Agent, new CaseRef(number));
        Assert.Null((await Desk.Get<ReceiveParcel>().ExecuteAsync(Desk.Warehouse, new CaseRef(number))).Refusal);
        var line = (await Desk.Database.CaseAsync(number)).Lines.Single();
        var found = new InspectionDraft([new InspectedLineDraft(line.Id, [new(1, ItemCondition.A, Disposition.Restock), new(1, ItemCondition.C, Disposition.Restock)])], []);
        Assert.Null((await Desk.Get<RecordInspection>().ExecuteAsync(Desk.Warehouse, new CaseRef(number), found)).Refusal);
    }

    public async Task<ReplayResult> ReplayAsync(int version = DraftNumber, int months = 12)
    {
        var replayed = await Desk.Get<ReplayPolicy>().ExecuteAsync(Desk.Manager, version, months);
        Assert.Null(replayed.Refusal);
        Assert.Equal(ReplayStatus.Done, replayed.Value!.Status);
        return replayed.Value.Result!;
    }

    public async Task<ReplayView> ViewAsync(Actor? actor = null, long? id = null) => (await Desk.Get<ReadReplays>().ReadAsync(actor ?? Desk.Agent, DraftNumber, id)).Value!;

    /// <summary>As cases were stored before facts were kept with them.</summary>
    public async Task ForgetFactsAsync()
    {
        await using var db = Desk.Database.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE \"ReturnCases\" SET \"Verdicts\" = '[]'");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
