using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Withdrawing;
using ReturnsDesk.Features.Returns.Withdrawing.Desk;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;
using static ReturnsDesk.Tests.Features.Returns.Withdrawing.StatementDesk;

namespace ReturnsDesk.Tests.Features.Returns.Withdrawing;

public sealed class WithdrawalsPageTests : ScreenTest
{
    [Fact]
    public async Task An_agent_opens_the_return_of_a_statement_for_the_pieces_that_are_meant()
    {
        await using var desk = await StatementDesk.OpenAsync(Engine.Sqlite);
        var order = await desk.AddAsync(new AnOrder().With("MUG", 2, 3000).With("CUP", 1, 500));
        var receipt = await desk.ReceivedAsync(Sending(items: "one of the mugs"));
        var page = Page(desk, desk.Room.Agent, Roles.Agent);
        var card = page.Find($"[data-statement={receipt.Reference}]");
        Assert.Contains("one of the mugs", card.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2026-03-16T22:59:59", card.QuerySelector(".due")!.GetAttribute("datetime"), StringComparison.Ordinal);
        Assert.Equal(["Number fits", "Address fits", "3 pieces open"], card.QuerySelectorAll(".candidate .tag").Select(tag => tag.TextContent.Trim()));

        await page.FindAll(".candidate-line input")[0].ChangeAsync(new() { Value = "1" });
        await page.FindAll(".candidate-line input")[1].ChangeAsync(new() { Value = "0" });
        await page.Find(".candidate button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("No statement waits", page.Markup, StringComparison.Ordinal));
        var statement = await desk.StatementAsync(receipt.Reference);
        Assert.Equal((StatementState.Attached, order.Id), (statement.State, statement.OrderId));
        Assert.Equal([("MUG", 1)], (await desk.Database.CaseAsync(statement.CaseNumber!)).Lines.Select(line => (line.OrderLine.Sku, line.Quantity)));
        Assert.Equal($"/returns/{statement.CaseNumber}", page.Find(".alert-good a").GetAttribute("href"));
    }

    [Fact]
    public async Task Another_number_is_looked_for_and_a_statement_is_set_aside_with_a_reason()
    {
        await using var desk = await StatementDesk.OpenAsync(Engine.Sqlite);
        await desk.AddAsync(new AnOrder().Numbered("#77").With("MUG", 1, 3000));
        var receipt = await desk.ReceivedAsync(Sending("7-7", "kim@example.test"));
        var page = Page(desk, desk.Room.Agent, Roles.Agent);
        Assert.Empty(page.FindAll(".candidate"));

        await page.Find($"#find-{receipt.Reference}").ChangeAsync(new() { Value = "77" });
        await page.FindAll(".statement-acts form")[0].SubmitAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".candidate")));
        await page.FindAll(".statement-acts form")[1].SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Say why nothing follows from it", page.Find(".field-error").TextContent, StringComparison.Ordinal));
        await page.Find($"#reason-{receipt.Reference}").ChangeAsync(new() { Value = "Bought elsewhere" });
        await page.FindAll(".statement-acts form")[1].SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains($"Statement {receipt.Reference} was set aside.", page.Markup, StringComparison.Ordinal));
        Assert.Equal((StatementState.SetAside, "Bought elsewhere"), ((await desk.StatementAsync(receipt.Reference)).State, (await desk.StatementAsync(receipt.Reference)).Reason));
    }

    [Fact]
    public async Task An_auditor_reads_in_Chinese_and_acts_on_nothing()
    {
        Speak("zh-CN");
        await using var desk = await StatementDesk.OpenAsync(Engine.Sqlite);
        await desk.AddAsync(new AnOrder().With("MUG", 1, 3000));
        await desk.ReceivedAsync(Sending(items: "the blue one"));

        var page = Page(desk, await desk.Database.AddStaffAsync(Roles.Auditor), Roles.Auditor);

        Assert.Contains("可能对应的订单", page.Markup, StringComparison.Ordinal);
        Assert.Contains("k•••@example.test", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Kim, page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
        Assert.Empty(page.FindAll("input"));
    }

    private IRenderedComponent<WithdrawalsPage> Page(StatementDesk desk, Actor person, params string[] roles)
    {
        Services.AddSingleton(desk.Get<ReadStatements>()).AddSingleton(desk.Get<FindStatementOrder>()).AddSingleton(desk.Get<AttachStatement>()).AddSingleton(desk.Get<SetStatementAside>());
        Services.AddRefusalTexts<WithdrawalTexts>();
        Assert.True(Services.GetRequiredService<MerchantZone>().Use("Europe/Berlin"));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(roles);
        Authorization.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, person.Id), new System.Security.Claims.Claim(StaffClaims.DisplayName, person.Name));
        var page = Render<WithdrawalsPage>();
        page.WaitForState(() => page.FindAll(".statement").Count > 0);
        return page;
    }
}
