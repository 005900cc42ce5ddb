using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Access;

/// <summary>A desk with two orders, 1001 of Kim and 1002 of Lee, and the door of its portal.</summary>
internal sealed class PortalDoor(TestDb database) : IAsyncDisposable
{
    public const string Secret = "a secret that shop and desk share, long enough";
    public const string Network = "192.0.2.1";

    public TestDb Database { get; } = database;
    public Order Kim { get; private set; } = null!;
    public Order Lee { get; private set; } = null!;

    public static async Task<PortalDoor> OpenAsync(Engine engine)
    {
        var door = new PortalDoor(await TestDb.CreateAsync(engine));
        await using var db = door.Database.Open();
        door.Kim = new AnOrder().Numbered("#1001").Build();
        door.Lee = new AnOrder().Numbered("1002").BoughtBy("Lee", "lee@example.test").Build();
        db.AddRange(door.Kim, door.Lee);
        await db.SaveChangesAsync();
        return door;
    }

    public RequestPortalCode Request => Database.Use<RequestPortalCode>();
    public EnterPortalCode Enter => Database.Use<EnterPortalCode>();
    public ReadPortalVisit Visit => Database.Use<ReadPortalVisit>();

    public async Task<PortalCodeAsked> AskAsync(string number = "1001", string proof = "kim#1001@example.test", string network = Network) =>
        (await Request.ExecuteAsync(number, proof, network, "en")).Value!;

    public EnterByShopLink ShopLinks(string? secret = Secret) =>
        Database.Use<EnterByShopLink>(new ConfigurationBuilder().AddInMemoryCollection([new(EnterByShopLink.SecretSetting, secret)]).Build());

    public ShopLink LinkOf(string order, string channel = "shop", string secret = Secret)
    {
        var at = Database.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ShopLink(channel, order, at, EnterByShopLink.SignatureOf(secret, channel, order, at));
    }

    public async Task<IReadOnlyList<OutboxMail>> MailsAsync()
    {
        await using var db = Database.Open();
        return await db.OutboxMails.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
