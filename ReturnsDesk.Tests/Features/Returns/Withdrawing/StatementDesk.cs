using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Withdrawing;
using ReturnsDesk.Tests.Features.Mailing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Withdrawing;

/// <summary>A shop in Berlin that takes statements of withdrawal.</summary>
internal sealed class StatementDesk(MailRoom room) : IAsyncDisposable
{
    public const string Kim = "kim1001@example.test";

    public MailRoom Room => room;
    public TestDb Database => room.Database;

    public static async Task<StatementDesk> OpenAsync(Engine engine, params PolicyRule[] rules)
    {
        var desk = new StatementDesk(await MailRoom.OpenAsync(engine));
        await using var db = desk.Database.Open();
        db.Policies.Add(new PolicyVersion(new ReturnPolicy { Version = 2, Currency = "EUR", Rules = rules }, AReturn.Monday, "test"));
        await db.SaveChangesAsync();
        return desk;
    }

    public static WithdrawalSending Sending(string number = "1001", string email = Kim, string key = "form", string items = "", string from = "192.0.2.1") =>
        new(new WithdrawalDraft("Kim Example", number, email, items), "en") { FormKey = key, From = from };

    public T Get<T>()
        where T : notnull => room.Get<T>();

    public async Task<Order> AddAsync(AnOrder order)
    {
        await using var db = Database.Open();
        var added = order.Build();
        db.Orders.Add(added);
        await db.SaveChangesAsync();
        return added;
    }

    public Task<Result<StatementReceipt>> ReceiveAsync(WithdrawalSending sending, long? orderId = null) => Get<ReceiveWithdrawal>().ExecuteAsync(orderId, sending);

    public async Task<StatementReceipt> ReceivedAsync(WithdrawalSending? sending = null, long? orderId = null)
    {
        var received = await ReceiveAsync(sending ?? Sending(), orderId);
        Assert.Null(received.Refusal);
        return received.Value!;
    }

    public async Task<WithdrawalStatement> StatementAsync(string reference)
    {
        await using var db = Database.Open();
        return await db.WithdrawalStatements.AsNoTracking().SingleAsync(statement => statement.Reference == reference);
    }

    public async Task<(int Statements, int Cases, int Mails)> CountAsync()
    {
        await using var db = Database.Open();
        return (await db.WithdrawalStatements.CountAsync(), await db.ReturnCases.CountAsync(), await db.OutboxMails.CountAsync(mail => mail.Kind == MailKind.StatementReceived || mail.Kind == MailKind.WithdrawalReceived));
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();
}
