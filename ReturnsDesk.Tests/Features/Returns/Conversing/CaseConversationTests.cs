using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Conversing.Talking;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

public sealed class CaseConversationTests : ScreenTest, IAsyncLifetime
{
    private TalkDesk _desk = null!;
    private int _changes;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await TalkDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton<TimeProvider>(_desk.Desk.Database.Clock).AddScoped<ReplyDrafts>();
        Services.AddSingleton(_desk.Get<ReadConversation>()).AddSingleton(_desk.Get<ReadConversationStamp>()).AddSingleton(_desk.Get<MarkConversationRead>()).AddSingleton(_desk.Get<LeaveUnanswered>());
        Services.AddSingleton(_desk.Get<WriteToCustomer>()).AddSingleton(_desk.Get<TakeBackMessage>()).AddSingleton(_desk.Get<AddNote>()).AddSingleton(_desk.Get<RunMacro>());
        Services.AddSingleton(_desk.Get<ReadReplyTemplates>()).AddSingleton(_desk.Get<ReadReplyFacts>()).AddSingleton(_desk.Get<ConversationBell>());
        JSInterop.Setup<bool>("document.hasFocus").SetResult(true);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(Roles.Agent);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, _desk.Agent.Id));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task What_the_customer_writes_appears_by_itself_is_read_out_and_marked_as_read()
    {
        var part = await ShowAsync();
        part.Find("textarea").Input("Half a sent");

        await _desk.HearAsync("Are you there?");

        part.WaitForAssertion(() => Assert.Equal("Are you there?", part.Find(".talk-customer .talk-text").TextContent));
        Assert.Equal("New message from Kim Example: Are you there?", part.Find("[aria-live=polite]").TextContent);
        Assert.Equal("Half a sent", part.Find("textarea").GetAttribute("value"));
        part.WaitForAssertion(() => Assert.Contains("Answer by 17:00", part.Find(".composer-promise").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, _changes);
        Assert.NotNull(Assert.Single((await _desk.SeenByCustomerAsync()).Entries).ReadAt);
    }

    [Fact]
    public async Task What_another_node_took_down_is_seen_at_the_next_look()
    {
        var part = await ShowAsync();
        var other = _desk.Desk.Database.Use<RecordCustomerMessage>(new DeedRoom(_desk.Desk.Database.Clock), new ConversationBell());
        await other.ExecuteAsync(_desk.OrderId, _desk.Number, new CustomerMessage("From far away", ReturnsDesk.Domain.Returns.MessageSource.Mail));
        Assert.Empty(part.FindAll(".talk-customer"));

        _desk.Wait(4);

        part.WaitForAssertion(() => Assert.Equal("From far away", part.Find(".talk-customer .talk-text").TextContent));
    }

    [Fact]
    public async Task A_reply_is_held_undone_sent_again_and_shows_when_it_was_read()
    {
        var part = await ShowAsync();
        part.Find("textarea").Input("Yes, we are.");
        part.Find("[data-testid=send]").Click();
        part.WaitForAssertion(() => Assert.Contains("goes out in 10 s", part.Find(".talk-held").TextContent, StringComparison.Ordinal));

        part.Find(".talk-held button").Click();
        part.WaitForAssertion(() => Assert.Empty(part.FindAll(".talk-desk")));
        part.WaitForAssertion(() => Assert.Equal("Yes, we are.", part.Find("textarea").GetAttribute("value")));
        part.Find("[data-testid=send]").Click();
        part.WaitForElement(".talk-held");
        _desk.Wait(10);
        part.WaitForAssertion(() => Assert.Equal("sent, not read yet", part.Find(".talk-desk .talk-mark").TextContent.Trim()));

        await _desk.SeenByCustomerAsync();

        part.WaitForAssertion(() => Assert.Equal("read 09:00", part.Find(".talk-desk .talk-mark").TextContent.Trim()));
    }

    [Fact]
    public async Task Days_are_cut_by_the_merchants_clock_and_one_go_is_one_block()
    {
        Services.GetRequiredService<ReturnsDesk.Components.MerchantZone>().Use("Asia/Shanghai");
        await _desk.HearAsync("First");
        await _desk.HearAsync("Second");
        _desk.Wait(8 * 3600);
        await _desk.HearAsync("Third");
        await _desk.Get<AddNote>().ExecuteAsync(_desk.Agent, _desk.Case, "Impatient");

        var part = await ShowAsync();

        Assert.Equal(["Yesterday", "Today"], part.FindAll(".talk-day").Select(day => day.TextContent.Trim()));
        Assert.Equal([true, false, true, true], part.FindAll(".talk-entry").Select(entry => entry.QuerySelector(".talk-who") is not null));
        Assert.Equal("only your team sees this", part.Find(".talk-internal .talk-mark").TextContent);
    }

    private async Task<IRenderedComponent<CaseConversation>> ShowAsync()
    {
        var view = (await _desk.Desk.Database.Use<ReadCase>().ReadAsync(_desk.Agent, _desk.Number))!;
        var part = Render<CaseConversation>(p => p.Add(x => x.Case, view).Add(x => x.OnChanged, () => _changes++));
        part.WaitForElement("textarea");
        return part;
    }
}
