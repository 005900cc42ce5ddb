using System.Globalization;
using System.Net;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Integrations.Payments.Stripe;
using ReturnsDesk.Tests.Rig.Gateway;
using Stripe;

namespace ReturnsDesk.Tests.Integrations.Payments;

public sealed class StripeGatewayTests
{
    [Theory]
    [InlineData("JPY", 500, 500)]
    [InlineData("EUR", 1999, 1999)]
    [InlineData("CNY", 1, 1)]
    [InlineData("KWD", 12340, 12340)]
    [InlineData("ISK", 5, 500)]
    [InlineData("UGX", 7, 700)]
    [InlineData("MGA", 500, 5)]
    public async Task Amounts_are_sent_and_read_by_the_digits_of_their_currency(string currency, long minorUnits, long atStripe)
    {
        await using var rig = await GatewayRig.StartAsync();
        rig.Fake.Book.Register("stripe", "pi_in_currency", 100_000, currency);
        var amount = new Money(minorUnits, currency);
        var refund = GatewayRig.Refund("stripe", payment: "pi_in_currency") with { Amount = amount, Captured = amount };

        var answer = await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Succeeded, amount), (answer.Outcome, answer.Amount));
        Assert.Equal(atStripe, Assert.Single(rig.Fake.Book.Lines()).Amount);
    }

    [Theory]
    [InlineData("pi_3PaymentOfTheTests", "MGA", 123)]
    [InlineData("TX-4711", "EUR", 100)]
    [InlineData("", "EUR", 100)]
    public async Task What_Stripe_cannot_express_is_rejected_without_a_call(string payment, string currency, long minorUnits)
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("stripe", payment: payment) with { Amount = new Money(minorUnits, currency) };

        var answer = await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);

        Assert.Equal(GatewayOutcome.Rejected, answer.Outcome);
        Assert.StartsWith("not sent", answer.Detail, StringComparison.Ordinal);
        Assert.Empty(rig.Fake.Modes.Drawn);
    }

    [Theory]
    [InlineData("ch_3Charge")]
    [InlineData("py_3BankDebit")]
    public async Task A_charge_is_refunded_as_a_charge(string charge)
    {
        await using var rig = await GatewayRig.StartAsync();
        rig.Fake.Book.Register("stripe", charge, 5_000, "EUR");
        var refund = GatewayRig.Refund("stripe", payment: charge);

        var sent = await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);
        var asked = await rig.Gateway("stripe").AskAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Succeeded, sent.Reference), (asked.Outcome, asked.Reference));
    }

    [Fact]
    public async Task Ours_is_found_behind_two_full_pages()
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("stripe");
        var sent = await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);
        Fill(rig, 210);

        var asked = await rig.Gateway("stripe").AskAsync(refund, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Succeeded, sent.Reference), (asked.Outcome, asked.Reference));
        Assert.Equal(3, rig.Fake.Modes.Drawn["ask:ok"]);
    }

    [Fact]
    public async Task A_refund_without_our_key_is_found_by_its_number()
    {
        await using var rig = await GatewayRig.StartAsync();
        var (made, _) = rig.Fake.Book.Execute(new RefundOrder("stripe", "", GatewayRig.Payment("stripe"), 1_234, "EUR", ""), FakeStatus.Succeeded, isOutside: true);
        var refund = GatewayRig.Refund("stripe");

        var byKey = await rig.Gateway("stripe").AskAsync(refund, CancellationToken.None);
        var byNumber = await rig.Gateway("stripe").AskAsync(refund with { Reference = made!.Id }, CancellationToken.None);

        Assert.Equal((GatewayOutcome.Absent, GatewayOutcome.Succeeded), (byKey.Outcome, byNumber.Outcome));
    }

    [Fact]
    public async Task A_forgotten_key_pays_again_so_the_question_comes_first()
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("stripe");
        rig.Fake.Modes.Force("send", refund.Key, ["timeoutAfterSuccess", "keyExpired"]);
        await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);

        Assert.Equal(GatewayOutcome.Succeeded, (await rig.Gateway("stripe").AskAsync(refund, CancellationToken.None)).Outcome);
        await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);
        Assert.Equal(2, rig.Executions(refund));
    }

    [Fact]
    public async Task The_book_lists_ours_and_those_made_outside_within_the_time_asked_for()
    {
        await using var rig = await GatewayRig.StartAsync();
        var refund = GatewayRig.Refund("stripe");
        await rig.Gateway("stripe").SendAsync(refund, CancellationToken.None);
        var start = rig.Now;
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Fill(rig, 120);

        var all = await rig.Book("stripe").ListAsync(start, start.AddHours(2), CancellationToken.None).ToListAsync();
        var later = await rig.Book("stripe").ListAsync(start.AddHours(1), start.AddHours(2), CancellationToken.None).ToListAsync();
        var none = await rig.Book("stripe").ListAsync(start, start, CancellationToken.None).ToListAsync();

        Assert.Equal((121, 120, 0), (all.Count, later.Count, none.Count));
        var ours = Assert.Single(all, row => row.Key == refund.Key);
        Assert.Equal((refund.Amount, refund.PaymentReference, GatewayOutcome.Succeeded, start), (ours.Amount, ours.PaymentReference, ours.Outcome, ours.At));
        Assert.Equal("ch_of_" + refund.PaymentReference, ours.OtherPaymentReference);
    }

    [Theory]
    [InlineData("500Before")]
    [InlineData("garbageBody")]
    [InlineData("401")]
    public async Task A_list_that_does_not_arrive_whole_says_so(string mode)
    {
        await using var rig = await GatewayRig.StartAsync();
        Fill(rig, 1);
        rig.Fake.Modes.Force("ask", "", [mode]);

        await Assert.ThrowsAsync<GatewayUnreachableException>(
            async () => await rig.Book("stripe").ListAsync(rig.Now, rig.Now.AddDays(1), CancellationToken.None).ToListAsync());
    }

    [Theory]
    [InlineData(400, "invalid_request_error", "charge_already_refunded", null, GatewayOutcome.AlreadyRefunded)]
    [InlineData(400, "invalid_request_error", "amount_too_large", "amount", GatewayOutcome.AlreadyRefunded)]
    [InlineData(400, "invalid_request_error", "balance_insufficient", null, GatewayOutcome.NotYet)]
    [InlineData(400, "invalid_request_error", "charge_disputed", null, GatewayOutcome.Rejected)]
    [InlineData(400, "invalid_request_error", "lock_timeout", null, GatewayOutcome.Busy)]
    [InlineData(400, "idempotency_error", null, null, GatewayOutcome.Unknown)]
    [InlineData(402, "card_error", "card_declined", null, GatewayOutcome.Rejected)]
    [InlineData(424, "invalid_request_error", null, null, GatewayOutcome.Unknown)]
    [InlineData(400, "api_error", null, null, GatewayOutcome.Unknown)]
    [InlineData(404, null, null, null, GatewayOutcome.Unknown)]
    [InlineData(502, null, null, null, GatewayOutcome.Unknown)]
    [InlineData(503, "api_error", null, null, GatewayOutcome.Unknown)]
    [InlineData(302, null, null, null, GatewayOutcome.Unknown)]
    public void Other_errors_are_told_apart(int status, string? type, string? code, string? parameter, GatewayOutcome outcome) =>
        Assert.Equal(outcome, StripeErrors.Outcome((HttpStatusCode)status, type is null ? null : new StripeError { Type = type, Code = code, Param = parameter }));

    private static void Fill(GatewayRig rig, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var order = new RefundOrder("stripe", "", GatewayRig.Payment("stripe"), 1, "EUR", i.ToString(CultureInfo.InvariantCulture));
            Assert.Null(rig.Fake.Book.Execute(order, FakeStatus.Succeeded, isOutside: true).Error);
        }
    }
}
