using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing;

public sealed class OrderLinkTokensTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_link_opens_its_order_for_sixty_days_unless_it_is_revoked(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await using var db = database.Open();
        var (first, second) = (new AnOrder().Numbered("1001").Build(), new AnOrder().Numbered("1002").Build());
        db.Orders.AddRange(first, second);
        await db.SaveChangesAsync();
        var (token, other) = (OrderLinkTokens.Issue(db, first.Id, AReturn.Monday), OrderLinkTokens.Issue(db, second.Id, AReturn.Monday));
        await db.SaveChangesAsync();

        var lastMoment = AReturn.Monday + OrderLink.Lifetime - TimeSpan.FromSeconds(1);
        Assert.Equal((first.Id, second.Id), (await OrderLinkTokens.FindAsync(db, token, lastMoment), await OrderLinkTokens.FindAsync(db, other, lastMoment)));
        Assert.Null(await OrderLinkTokens.FindAsync(db, token, AReturn.Monday + OrderLink.Lifetime));

        await OrderLinkTokens.RevokeAsync(db, first.Id, AReturn.Monday);
        await db.SaveChangesAsync();

        Assert.Null(await OrderLinkTokens.FindAsync(db, token, AReturn.Monday));
        Assert.Equal(second.Id, await OrderLinkTokens.FindAsync(db, other, AReturn.Monday));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_was_never_drawn_opens_nothing(string? token)
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var order = new AnOrder().Build();
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        OrderLinkTokens.Issue(db, order.Id, AReturn.Monday);
        await db.SaveChangesAsync();

        Assert.Null(await OrderLinkTokens.FindAsync(db, token, AReturn.Monday));
    }

    [Theory]
    [InlineData("kim@example.test", true)]
    [InlineData(" kim@example.test ", true)]
    [InlineData("kim", false)]
    [InlineData("kim@", false)]
    [InlineData("@example.test", false)]
    [InlineData("kim@a@b.test", false)]
    [InlineData("kim@example.test\r\nBcc: all@example.test", false)]
    [InlineData("Kim <kim@example.test>", false)]
    [InlineData(null, false)]
    public void A_mail_goes_to_one_plain_address(string? text, bool isAddress) => Assert.Equal(isAddress, OutboxMail.IsAddress(text));
}
