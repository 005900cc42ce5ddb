using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Requesting.Applying;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Requesting.Applying;

/// <summary>A desk with an order of two mugs and a lamp, 12.00 and 30.00 euro, and one of somebody else; what its customers fill in.</summary>
internal sealed class ApplyingDesk(TestDb database) : IAsyncDisposable
{
    public TestDb Database { get; } = database;
    public Order Order { get; private set; } = null!;
    public Order Other { get; private set; } = null!;

    public static async Task<ApplyingDesk> OpenAsync(Engine engine, ReturnPolicy? policy = null, string country = "")
    {
        var desk = new ApplyingDesk(await TestDb.CreateAsync(engine));
        await desk.Database.AddDefaultsAsync(policy);
        await using var db = desk.Database.Open();
        desk.Order = new AnOrder().With("MUG", 2, 1200, "Kitchen").With("LAMP", 1, 3000, "Light").To(country).Build();
        desk.Other = new AnOrder().Numbered("1002").With("VASE", 1, 500).Build();
        db.AddRange(desk.Order, desk.Other);
        await db.SaveChangesAsync();
        return desk;
    }

    private DeedRoom Deeds => new(Database.Clock);

    public long Mug => Order.Lines[0].Id;
    public long Lamp => Order.Lines[1].Id;

    public Task<ReturnsDesk.Domain.Result<string>> KeepAsync(params DraftLine[] lines) => KeepAsync(new DraftContent { Lines = lines });

    public Task<ReturnsDesk.Domain.Result<string>> KeepAsync(DraftContent content) => Database.Use<KeepDraft>().ExecuteAsync(Order.Id, content);

    public async Task<ReturnEstimate> EstimateAsync() => (await Database.Use<EstimateReturn>(Deeds).ReadAsync(Order.Id)).Value!;

    public Task<DraftOffers?> OffersAsync() => Database.Use<ReadDraftOffers>(Deeds).ReadAsync(Order.Id);

    public Task<PortalOrder?> OrderAsync() => Database.Use<ReadPortalOrder>(Deeds).ReadAsync(Order.Id);

    public Task<ReturnsDesk.Domain.Result<string>> SendAsync(bool toStoreCredit = false) => Database.Use<SendDraft>(Deeds).ExecuteAsync(Order.Id, "Kim Example", toStoreCredit);

    public async Task<ReturnCase> CaseAsync(string number)
    {
        await using var db = Database.Open();
        return await db.ReturnCases.AsNoTracking().Include(row => row.Lines).Include(row => row.Timeline).SingleAsync(row => row.Number == number);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
