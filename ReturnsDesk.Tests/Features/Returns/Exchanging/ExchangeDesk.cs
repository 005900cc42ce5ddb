using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Exchanging;

/// <summary>
/// A desk with a shelf: a shirt in two sizes at 50.00 + 4.00 tax, a jacket at 80.00 + 6.40 and a cap at 35.00 + 2.80, all variants of one product. Every step goes through its use case.
/// </summary>
public sealed class ExchangeDesk : IAsyncDisposable
{
    public const string M = "SHIRT-M";
    public const string L = "SHIRT-L";
    public const string Jacket = "JACKET";
    public const string Cap = "CAP";

    private ExchangeDesk(RefundDesk money, ScriptedGateway gateway) => (Money, Gateway) = (money, gateway);

    public RefundDesk Money { get; }
    public ScriptedGateway Gateway { get; }
    public TestDb Database => Money.Database;
    public Actor Warehouse { get; private set; } = Actor.Automatic;

    public static async Task<ExchangeDesk> OpenAsync(Engine engine, ReturnPolicy? policy = null)
    {
        var gateway = new ScriptedGateway("stripe");
        var desk = new ExchangeDesk(await RefundDesk.OpenAsync(engine, policy, gateway), gateway) { Warehouse = default! };
        desk.Warehouse = await desk.Database.AddStaffAsync(Roles.Warehouse);
        await using var db = desk.Database.Open();
        db.ProductVariants.AddRange(
            new ProductVariant(M, new VariantFacts("wear", $"Product {M}", "M", "shirts", 5400, 400, "EUR", 5)),
            new ProductVariant(L, new VariantFacts("wear", $"Product {M}", "L", "shirts", 5400, 400, "EUR", 5)),
            new ProductVariant(Jacket, new VariantFacts("wear", "Jacket", null, "jackets", 8640, 640, "EUR", 2)),
            new ProductVariant(Cap, new VariantFacts("wear", "Cap", null, "caps", 3780, 280, "EUR", 1)),
            new ProductVariant("MUG", new VariantFacts("mug", "Mug", null, "mugs", 1200, 0, "EUR", 9)));
        await db.SaveChangesAsync();
        return desk;
    }

    public T Get<T>()
        where T : notnull => Money.Get<T>();

    /// <summary>An order of one shirt M for 54.00, paid by one card.</summary>
    public Task<Order> ShirtAsync(string number = "1001") => AddAsync(new AnOrder().Numbered(number).Through("stripe").With(M, 1, 5000, "shirts", 400));

    public async Task<Order> AddAsync(AnOrder order)
    {
        await using var db = Database.Open();
        var added = db.Orders.Add(order.Build()).Entity;
        await db.SaveChangesAsync();
        return added;
    }

    public Task<Result<string>> RequestAsync(Order order, string sku, string? wanted = null, int units = 1, ReturnKind kind = ReturnKind.Exchange) => Get<RequestReturn>().ExecuteAsync(
        Money.Agent,
        new ReturnRequestDraft(order.Id, kind, ReturnWay.OwnCourier, [new RequestedUnits(order.Lines.Single(line => line.Sku == sku).Id, units, "fit-small") { WantedSku = wanted }]));

    /// <summary>An exchange that was asked for and approved; its number.</summary>
    public async Task<string> ApprovedAsync(Order order, string sku, string? wanted, int units = 1, ReturnKind kind = ReturnKind.Exchange)
    {
        var number = Done(await RequestAsync(order, sku, wanted, units, kind));
        Done(await Get<ApproveReturn>().ExecuteAsync(Money.Agent, new CaseRef(number)));
        return number;
    }

    /// <summary>The same with the goods back and graded as new.</summary>
    public async Task<string> BackAsync(Order order, string sku, string? wanted, int units = 1, ItemCondition condition = ItemCondition.A)
    {
        var number = await ApprovedAsync(order, sku, wanted, units);
        await ComeBackAsync(number, condition);
        return number;
    }

    public async Task ComeBackAsync(string number, ItemCondition condition = ItemCondition.A)
    {
        Done(await Get<ReceiveParcel>().ExecuteAsync(Warehouse, new CaseRef(number)));
        var stored = await Database.CaseAsync(number);
        var found = stored.Lines.Select(line => new InspectedLineDraft(line.Id, [new InspectedPartDraft(line.Quantity, condition, Disposition.Restock)]));
        Done(await Get<RecordInspection>().ExecuteAsync(Warehouse, new CaseRef(number), new InspectionDraft([.. found], [])));
    }

    public Task<Result> ChooseAsync(string number, long orderLineId, string sku, int units = 1) =>
        Get<ChooseReplacement>().ExecuteAsync(Money.Agent, new CaseRef(number), [new WantedArticle(orderLineId, units, sku)]);

    public Task<Result> SendLinkAsync(string number) => Get<SendPaymentLink>().ExecuteAsync(Money.Agent, new CaseRef(number));

    public Task<Result> SendAsync(string number) => Get<MarkReplacementSent>().ExecuteAsync(Warehouse, new CaseRef(number), "DHL", "JJD 0007");

    /// <summary>The customer pays by the open link, and the gateway says so when asked.</summary>
    public async Task PayAsync(string number)
    {
        var charge = (await ReplacementAsync(number)).Charges.Single(open => open.Status == ChargeStatus.Open);
        Gateway.LinkAnswers.Enqueue(ScriptedGateway.Paid(charge.Amount));
        Done(await Get<AskAboutLink>().ExecuteAsync(Money.Agent, number));
    }

    /// <summary>Refunds all that is owed for the case, through proposal, a second person's yes where one is needed, and the sender; gives the refund.</summary>
    public async Task<Refund> RefundAsync(string number)
    {
        var id = await Money.ProposedAsync(Money.Finance, number);
        await Money.SendAsync();
        return await Money.StoredAsync(id);
    }

    /// <summary>A plain return of one unit of a line that came back as new; its number.</summary>
    public async Task<string> ReturnAsync(Order order, string sku)
    {
        var number = Done(await RequestAsync(await OrderAsync(order.Id), sku, null, 1, ReturnKind.Return));
        Done(await Get<ApproveReturn>().ExecuteAsync(Money.Agent, new CaseRef(number)));
        await ComeBackAsync(number);
        return number;
    }

    public async Task<Order> OrderAsync(long id)
    {
        await using var db = Database.Open();
        return await db.Orders.Include(order => order.Lines).Include(order => order.Payments).SingleAsync(order => order.Id == id);
    }

    public async Task<Replacement> ReplacementAsync(string number) => (await Database.CaseAsync(number)).Replacement!;

    public async Task<int> FreeAsync(string sku)
    {
        await using var db = Database.Open();
        var held = await ExchangeShelf.HeldAsync(db, "EUR", [sku], 0, CancellationToken.None);
        return (await db.ProductVariants.SingleAsync(variant => variant.Sku == sku)).FreeUnits(held.GetValueOrDefault(sku));
    }

    public async Task<int> OnHandAsync(string sku)
    {
        await using var db = Database.Open();
        return (await db.ProductVariants.SingleAsync(variant => variant.Sku == sku)).OnHandUnits;
    }

    public async Task<IReadOnlyList<string>> ToldAsync(string number)
    {
        await using var db = Database.Open();
        return await db.Timeline.Where(entry => db.ReturnCases.Any(row => row.Id == entry.ReturnCaseId && row.Number == number)).OrderBy(entry => entry.Id).Select(entry => entry.Code).ToListAsync();
    }

    public static void Done(Result result) => Assert.Null(result.Refusal);

    public static string Done(Result<string> result)
    {
        Assert.Null(result.Refusal);
        return result.Value!;
    }

    public ValueTask DisposeAsync() => Money.DisposeAsync();
}
