using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Tests.Support;
using Result = ReturnsDesk.Domain.Result;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed class StepDialogTests : ScreenTest
{
    private static readonly CaseStand Stand = new("R26-00000001-1", 1, CaseStatus.Requested, ParcelStatus.None, Monday);
    private static readonly ReplyTemplateRow TooLate = new(
        1, "Too late", "超过期限", "The return window has ended, {customer}.", "{customer}，该订单已超过退货期限。", [CaseStatus.Requested], ReplyAction.Reject, IsActive: true, 1);

    private static readonly ReplyFacts Facts = new(IsChinese: false, new Dictionary<string, string> { ["customer"] = "Kim" }, new Dictionary<string, string> { ["customer"] = "小金" });
    private readonly List<string> _sent = [];
    private int _reloads;

    [Fact]
    public async Task A_rejection_without_a_reason_stays_open_and_says_what_is_missing()
    {
        var dialog = await OpenAsync(_ => new Refusal("decision.needs-reason"));

        dialog.Find("[data-testid=confirm]").Click();

        Assert.Equal("Give a reason.", dialog.Find("[role=alert] span").TextContent);
    }

    [Fact]
    public async Task A_ready_sentence_is_taken_in_the_language_of_the_customer()
    {
        var dialog = await OpenAsync(_ => Result.Done);

        dialog.Find(".template-language").Click();
        dialog.Find(".template").Click();
        dialog.Find("[data-testid=confirm]").Click();

        Assert.Equal(["小金，该订单已超过退货期限。"], _sent);
        Assert.Empty(dialog.FindAll("textarea"));
    }

    [Fact]
    public async Task Where_somebody_was_faster_it_says_who_and_keeps_the_text()
    {
        var dialog = await OpenAsync(_ => new Refusal("case.changed-meanwhile", Stand.Number, "Ann Agent", Monday.AddMinutes(-2), CaseStatus.Approved));
        dialog.Find("textarea").Input("Worn");

        dialog.Find("[data-testid=confirm]").Click();

        Assert.Equal(["Ann Agent", "2 min ago", "Approved"], dialog.FindAll(".changed dd").Select(fact => fact.TextContent.Trim()));

        dialog.Find(".changed button").Click();

        Assert.Equal((1, "Worn"), (_reloads, dialog.Find("textarea").GetAttribute("value")));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Func<string, Result> act)
    {
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters<StepDialog>
        {
            { dialog => dialog.Step, CaseStep.Reject },
            { dialog => dialog.Stand, Stand },
            { dialog => dialog.Facts, Facts },
            { dialog => dialog.Templates, [TooLate] },
            { dialog => dialog.Act, input => Task.FromResult(Sent(act, input.Text)) },
            { dialog => dialog.Reload, () => Task.FromResult(_reloads++) },
        };
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<StepDialog>("Reject", parameters));
        return provider;
    }

    private Result Sent(Func<string, Result> act, string text)
    {
        _sent.Add(text);
        return act(text);
    }
}
