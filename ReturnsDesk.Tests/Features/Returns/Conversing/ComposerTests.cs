using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Conversing.Talking;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Conversing;

public sealed class ComposerTests : ScreenTest
{
    private static readonly ReplyTemplateRow Soon = new(1, "Please send it soon", "提醒寄回", "Hello {customer}, by {deadline}.", "{customer}您好，{deadline}前。", [], ReplyAction.None, IsActive: true, 1);
    private static readonly ReplyTemplateRow Yes = new(2, "Approved", "同意", "Approved, {customer}.", "已同意。", [CaseStatus.Requested], ReplyAction.Approve, IsActive: true, 1);
    private static readonly ReplyTemplateRow Later = new(3, "Parcel is here", "已签收", "It is here.", "已签收。", [CaseStatus.Received], ReplyAction.None, IsActive: true, 1);
    private static readonly ReplyFacts Facts = new(IsChinese: false, new Dictionary<string, string> { ["customer"] = "Kim" }, new Dictionary<string, string> { ["customer"] = "小金" });
    private readonly List<(string Text, ReplyAction Action)> _sent = [];
    private readonly List<string> _noted = [];
    private Refusal? _answer;

    public ComposerTests() => Services.AddScoped<ReplyDrafts>();

    [Fact]
    public void A_slash_offers_the_templates_that_fit_the_case_and_fills_in_what_is_known()
    {
        var composer = Show();

        composer.Find("textarea").Input("/");
        Assert.Equal(["Please send it soon", "Approved"], composer.FindAll(".picker-option strong").Select(name => name.TextContent));
        composer.Find(".picker input").Input("deadline");
        composer.Find(".picker input").KeyDown("Enter");

        Assert.Equal("Hello Kim, by {deadline}.", Text(composer));
        Assert.Equal(["{deadline}"], composer.FindAll(".composer-open code").Select(place => place.TextContent));
        Assert.Empty(composer.FindAll(".picker"));
    }

    [Fact]
    public void What_is_typed_behind_the_slash_before_the_list_is_there_is_looked_for()
    {
        var composer = Show();

        composer.Find("textarea").Input("/approved");

        Assert.Equal(["Approved"], composer.FindAll(".picker-option strong").Select(name => name.TextContent));
        Assert.Equal(("approved", ""), (composer.Find(".picker input").GetAttribute("value"), Text(composer)));
    }

    [Fact]
    public void A_template_is_taken_in_the_other_language_and_behind_what_was_typed()
    {
        var composer = Show();
        composer.Find("textarea").Input("See below.");

        composer.Find(".composer-bar .ghost").Click();
        composer.Find(".picker .template-language").Click();
        composer.FindAll(".picker-option")[0].Click();

        Assert.Equal("See below.\n\n小金您好，{deadline}前。", Text(composer));
    }

    [Fact]
    public void What_was_refused_is_said_and_stays_to_be_mended()
    {
        _answer = new Refusal("message.unfilled", "{deadline}");
        var composer = Show();
        composer.Find("textarea").Input("By {deadline}");

        composer.Find("[data-testid=send]").Click();

        Assert.Equal("Fill in {deadline} before it goes out.", composer.Find("[role=alert] span").TextContent);
        Assert.Equal("By {deadline}", Text(composer));
        composer.Find("textarea").Input("By Friday");
        Assert.Empty(composer.FindAll("[role=alert]"));
    }

    [Fact]
    public void A_macro_shows_what_it_will_do_and_does_it_with_the_message()
    {
        var composer = Show();
        composer.Find("textarea").Input("/");
        composer.Find(".picker input").KeyDown("ArrowDown");
        composer.Find(".picker input").KeyDown("Enter");

        Assert.Equal("Approves the return together with this message.", composer.Find(".composer-then span").TextContent);
        Assert.Equal("Send and approve", composer.Find("[data-testid=send]").TextContent);
        composer.Find("textarea").KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        Assert.Equal([("Approved, Kim.", ReplyAction.Approve)], _sent);
        Assert.Equal(("", "Send"), (Text(composer), composer.Find("[data-testid=send]").TextContent));
    }

    [Fact]
    public void A_macro_that_is_not_possible_is_not_offered_and_can_be_left_out()
    {
        var composer = Show(whyNot: action => action == ReplyAction.Approve ? new Refusal("desk.not-permitted") : null);
        composer.Find("textarea").Input("/");
        Assert.Equal(["Please send it soon"], composer.FindAll(".picker-option strong").Select(name => name.TextContent));

        composer = Show("R26-00000002-2");
        composer.Find("textarea").Input("/");
        composer.FindAll(".picker-option")[1].Click();
        composer.Find(".composer-then button").Click();
        composer.Find("[data-testid=send]").Click();

        Assert.Equal([("Approved, Kim.", ReplyAction.None)], _sent);
    }

    [Fact]
    public void A_note_looks_different_and_goes_to_the_team_only()
    {
        var composer = Show();

        composer.Find("#tab-note").Click();
        Assert.Contains("composer-note", composer.Find(".composer").ClassName, StringComparison.Ordinal);
        composer.Find("textarea").Input("/");
        Assert.Empty(composer.FindAll(".picker"));
        composer.Find("textarea").Input("Called him");
        composer.Find("[data-testid=send]").Click();

        Assert.Equal(["Called him"], _noted);
        Assert.Empty(_sent);
    }

    [Fact]
    public void What_was_typed_is_found_again_when_the_case_is()
    {
        var composer = Show();
        composer.Find("textarea").Input("Half a sent");
        composer.Find("#tab-note").Click();
        composer.Find("textarea").Input("A thought");

        composer.Render(part => part.Add(p => p.Number, "R26-00000002-2"));
        Assert.Equal("", Text(composer));
        composer.Find("textarea").Input("Another case");
        composer.Render(part => part.Add(p => p.Number, "R26-00000001-1"));

        Assert.Equal("A thought", Text(composer));
        composer.Find("#tab-reply").Click();
        Assert.Equal("Half a sent", Text(composer));
    }

    [Fact]
    public async Task What_was_taken_back_is_put_back_unless_something_new_was_begun()
    {
        var composer = Show();

        await composer.InvokeAsync(() => composer.Instance.PutBack("Oops"));
        Assert.Equal("Oops", Text(composer));
        await composer.InvokeAsync(() => composer.Instance.PutBack("Older"));

        Assert.Equal("Oops", Text(composer));
    }

    [Fact]
    public void Who_may_only_note_has_no_reply()
    {
        var composer = Show(mayWrite: false);

        Assert.Empty(composer.FindAll("#tab-reply"));
        Assert.Equal("Save note", composer.Find("[data-testid=send]").TextContent);
    }

    private IRenderedComponent<Composer> Show(string number = "R26-00000001-1", Func<ReplyAction, Refusal?>? whyNot = null, bool mayWrite = true) => Render<Composer>(part => part
        .Add(p => p.Number, number).Add(p => p.Status, CaseStatus.Requested).Add(p => p.Customer, "Kim").Add(p => p.MayWrite, mayWrite).Add(p => p.MayNote, true)
        .Add(p => p.Templates, [Soon, Yes, Later]).Add(p => p.Facts, Facts).Add(p => p.WhyNot, whyNot ?? (_ => null))
        .Add(p => p.OnSend, (text, action) => Task.FromResult(Sent(text, action))).Add(p => p.OnNote, text => Task.FromResult(Noted(text))));

    private Refusal? Sent(string text, ReplyAction action)
    {
        _sent.Add((text, action));
        return _answer;
    }

    private Refusal? Noted(string text)
    {
        _noted.Add(text);
        return null;
    }

    private static string Text(IRenderedComponent<Composer> composer) => composer.Find("textarea").GetAttribute("value") ?? "";
}
