using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Features.Returns.Requesting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Deciding;

public sealed class ConvertReturnTests
{
    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_withdrawal_becomes_a_return_and_back_and_both_are_in_the_audit(Engine engine)
    {
        await using var desk = await WithdrawalTests.OpenAsync(engine);
        var number = (await WithdrawalTests.RequestAsync(desk, "1001", ReturnKind.Withdrawal)).Value!;
        var before = (await desk.Database.ChainAsync()).Count;

        Assert.Null((await desk.Get<ConvertReturn>().ExecuteAsync(desk.Agent, new CaseRef(number), "wants store credit")).Refusal);
        Assert.Equal(ReturnKind.Return, (await desk.Database.CaseAsync(number)).Kind);
        desk.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await desk.Get<ConvertReturn>().ExecuteAsync(desk.Agent, new CaseRef(number), "and does not")).Refusal);
        Assert.Equal(ReturnKind.Withdrawal, (await desk.Database.CaseAsync(number)).Kind);

        Assert.Equal(
            [("return.convert", $"return {number}", "{\"deed\":\"converted-to-return\"}", "wants store credit"), ("return.convert", $"return {number}", "{\"deed\":\"converted-to-withdrawal\"}", "and does not")],
            (await desk.Database.ChainAsync()).Skip(before).Select(entry => (entry.Action, entry.Subject, entry.After, entry.Reason)));
        var id = (await desk.Database.CaseAsync(number)).Id;
        await using var db = desk.Database.Open();
        Assert.Equal(
            ["requested", "withdrawal-received", "converted-to-return", "converted-to-withdrawal", "withdrawal-received"],
            await db.Timeline.Where(entry => entry.ReturnCaseId == id).OrderBy(entry => entry.Id).Select(entry => entry.Code).ToListAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task It_is_refused_without_a_reason_without_the_right_and_where_it_makes_no_sense(Engine engine)
    {
        await using var desk = await WithdrawalTests.OpenAsync(engine);
        var withdrawn = (await WithdrawalTests.RequestAsync(desk, "1001", ReturnKind.Withdrawal)).Value!;
        var exchanged = (await WithdrawalTests.RequestAsync(desk, "1002", ReturnKind.Exchange, "fit")).Value!;
        var ended = (await WithdrawalTests.RequestAsync(desk, "1003", ReturnKind.Withdrawal)).Value!;
        await desk.Get<CancelReturn>().ExecuteAsync(desk.Agent, new CaseRef(ended), null);
        async Task<string?> CodeAsync(Actor by, string number, string reason) => (await desk.Get<ConvertReturn>().ExecuteAsync(by, new CaseRef(number), reason)).Refusal?.Code;

        Assert.Equal("decision.needs-reason", await CodeAsync(desk.Agent, withdrawn, " "));
        Assert.Equal("desk.not-permitted", await CodeAsync(desk.Warehouse, withdrawn, "why"));
        Assert.Equal("return.cannot-convert", await CodeAsync(desk.Agent, exchanged, "why"));
        Assert.Equal("return.cannot-convert", await CodeAsync(desk.Agent, ended, "why"));
        Assert.Equal(ReturnKind.Withdrawal, (await desk.Database.CaseAsync(withdrawn)).Kind);
    }
}
