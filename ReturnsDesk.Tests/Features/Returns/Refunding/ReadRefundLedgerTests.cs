using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding;

public sealed class ReadRefundLedgerTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_accounts_of_the_payment_and_what_the_refund_moved(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(4513));
        await desk.SendAsync();
        await desk.Get<RetryRefund>().ExecuteAsync(desk.Finance, id, byHand: true);

        var ledger = await desk.Get<ReadRefundLedger>().ReadAsync(desk.Finance, id);

        var payment = ledger.Payments.Single();
        Assert.Equal((4513L, 0L, 4513L, 0L, 0L), (payment.CapturedMinor, payment.AvailableMinor, payment.ReservedMinor, payment.RefundedMinor, payment.ChargedBackMinor));
        Assert.Equal([TransferKind.Reserved, TransferKind.Failed, TransferKind.Reserved], ledger.Transfers.Select(transfer => transfer.Kind));
        Assert.Equal((LedgerAccount.Reserved, LedgerAccount.Available, 4513L), (ledger.Transfers[1].From, ledger.Transfers[1].To, ledger.Transfers[1].AmountMinor));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Who_wrote_a_payout_down_stands_beside_it(Engine engine)
    {
        await using var desk = await RefundDesk.OpenAsync(engine);
        var id = await desk.ProposedAsync(desk.Agent, await desk.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through("manual")));
        desk.Database.Clock.Advance(TimeSpan.FromSeconds(11));
        var part = (await desk.StoredAsync(id)).Intents.Single().Id;

        Assert.Null((await desk.Get<ConfirmManualPayout>().ExecuteAsync(desk.Finance, id, part, "BANK-77")).Refusal);

        var attempt = (await desk.Get<ReadRefund>().ReadAsync(desk.Finance, id))!.Intents.Single().Attempts.Single();
        Assert.Equal((AttemptKind.Person, "BANK-77", desk.Finance.Name), (attempt.Kind, attempt.Reference, attempt.By));
    }
}
