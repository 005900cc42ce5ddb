using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Integrations.Payments;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>The fake keeps its own rules, so that a clean run against it means something.</summary>
public sealed class FakeGatewayTests
{
    [Fact]
    public void Same_seed_same_faults()
    {
        var table = new ModeTable { Send = { ["timeoutAfterSuccess"] = 0.3, ["429"] = 0.3 } };

        Assert.Equal(Names(new ModeDraw(7, table)), Names(new ModeDraw(7, table)));
        Assert.NotEqual(Names(new ModeDraw(7, table)), Names(new ModeDraw(8, table)));

        static string Names(ModeDraw draw) => string.Join(' ', Enumerable.Range(0, 60).Select(_ => draw.Send("key").Name));
    }

    [Theory]
    [InlineData("ok", "ok", "", 0)]
    [InlineData("slow(2.5)", "slow", "", 2.5)]
    [InlineData("429(5)", "429", "", 5)]
    [InlineData("pendingThen(fail,3)", "pendingThen", "fail", 3)]
    public void Modes_are_written_with_a_word_and_a_number(string text, string name, string word, double number) => Assert.Equal(new Mode(name, word, number), Mode.Parse(text));

    [Fact]
    public void An_unknown_mode_is_no_mode() => Assert.Throws<FormatException>(() => Mode.Parse("timeoutSometimes"));

    [Fact]
    public async Task The_book_is_told_and_commanded_over_HTTP()
    {
        var file = Path.GetTempFileName();
        await using var rig = await GatewayRig.StartAsync(setUp: setup => setup with { BookFile = file });
        using var control = new HttpClient { BaseAddress = new Uri(rig.Fake.Address) };
        await PostAsync(control, "payments", new[] { new CapturedPayment("stripe", "pi_new", 500, "EUR") });
        await PostAsync(control, "force", new ForcedModes("key-1", "send", ["timeoutAfterSuccess"]));
        await PostAsync(control, "modes", new ModeTable { Send = { ["500Before"] = 1 } });

        await rig.Gateway("stripe").SendAsync(GatewayRig.Refund("stripe", 400, "pi_new", "key-1"), CancellationToken.None);
        var second = await rig.Gateway("stripe").SendAsync(GatewayRig.Refund("stripe", 100, "pi_new", "key-2"), CancellationToken.None);
        await PostAsync(control, "refund-outside", new OutsideRefund("stripe", "pi_new", 50, "EUR"));
        await PostAsync(control, "settle", new SettleOrder("stripe", "key-1", nameof(FakeStatus.Failed)));

        using var tooMuch = await control.PostAsJsonAsync("/control/refund-outside", new OutsideRefund("stripe", "pi_new", 1_000, "EUR"));
        var book = (await control.GetFromJsonAsync<BookLine[]>("/control/book", JsonSerializerOptions.Web))!;
        Assert.Equal((GatewayOutcome.Unknown, HttpStatusCode.UnprocessableEntity), (second.Outcome, tooMuch.StatusCode));
        Assert.Equal([("key-1", 400L, "Failed", false), ("", 50L, "Succeeded", true)], book.Select(line => (line.Key, line.Amount, line.Status, line.IsOutside)));
        Assert.Equal(3, File.ReadAllLines(file).Length);
        File.Delete(file);
    }

    [Fact]
    public async Task Alipay_takes_the_number_of_a_refund_that_failed_for_a_new_one()
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("alipay");
        await rig.Gateway("alipay").SendAsync(refund, CancellationToken.None);
        rig.Fake.Book.Settle(rig.Fake.Book.Find("alipay", refund.Key)!, FakeStatus.Failed);

        var asked = await rig.Gateway("alipay").AskAsync(refund, CancellationToken.None);
        var again = await rig.Gateway("alipay").SendAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Absent, GatewayOutcome.Succeeded, 1), (asked.Outcome, again.Outcome, rig.Executions(refund)));
    }

    [Fact]
    public async Task Twins_are_refused_for_a_while_where_that_is_wanted()
    {
        await using var rig = await GatewayRig.StartAsync(setUp: setup => setup with { RefuseTwinsFor = TimeSpan.FromHours(24) });
        var (first, twin) = (GatewayRig.Refund("stripe", 100), GatewayRig.Refund("stripe", 100));
        await rig.Gateway("stripe").SendAsync(first, CancellationToken.None);

        var soon = await rig.Gateway("stripe").SendAsync(twin, CancellationToken.None);
        rig.Clock.Advance(TimeSpan.FromHours(25));
        var later = await rig.Gateway("stripe").SendAsync(twin, CancellationToken.None);

        Assert.Equal((GatewayOutcome.NotYet, GatewayOutcome.Succeeded), (soon.Outcome, later.Outcome));
    }

    [Fact]
    public async Task A_stored_error_is_said_again_for_ever_and_the_question_tells_the_truth()
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("stripe");
        rig.Fake.Modes.Force("send", refund.Key, ["500After"]);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(GatewayOutcome.Unknown, (await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None)).Outcome);
        }

        Assert.Equal(1, rig.Executions(refund));
        Assert.Equal(GatewayOutcome.Succeeded, (await rig.Gateway("stripe").AskAsync(refund, CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("alipay")]
    [InlineData("wechat")]
    public async Task News_reaches_the_reader_however_often_and_forged_news_does_not(string gateway)
    {
        await using var rig = await GatewayRig.StartAsync();
        await using var receiver = await NewsReceiver.StartAsync(rig);
        rig.Fake.Poster.Url = receiver.Url;
        var (doubled, forged, dropped) = (GatewayRig.Refund(gateway, 1), GatewayRig.Refund(gateway, 2), GatewayRig.Refund(gateway, 3));
        rig.Fake.Modes.Force("news", doubled.Key, ["duplicateWebhook(2)"]);
        rig.Fake.Modes.Force("news", forged.Key, ["forgedWebhook"]);
        rig.Fake.Modes.Force("news", dropped.Key, ["dropWebhook"]);

        foreach (var refund in new[] { doubled, forged, dropped })
        {
            await rig.Gateway(gateway).SendAsync(refund, CancellationToken.None);
        }

        await receiver.UntilQuietAsync();

        Assert.Equal(3, receiver.Read.Count(news => news.Key == doubled.Key));
        Assert.Single(receiver.Read.Where(news => news.Key == doubled.Key).Select(news => news.DeliveryId).Distinct());
        Assert.Single(receiver.Read, news => news.Key == forged.Key);
        Assert.DoesNotContain(receiver.Read, news => news.Key == dropped.Key);
        Assert.Contains(rig.Fake.Poster.Posted, posted => posted.Kind == NewsPoster.Forged);
        Assert.All(rig.Fake.Poster.Posted, posted => Assert.Equal(posted.Kind == NewsPoster.Forged ? 401 : 200, posted.Status));
    }

    private static async Task PostAsync<T>(HttpClient control, string what, T body)
    {
        using var answer = await control.PostAsJsonAsync("/control/" + what, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
