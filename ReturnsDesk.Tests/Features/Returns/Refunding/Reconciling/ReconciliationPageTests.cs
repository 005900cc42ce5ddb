using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Features.Returns.Refunding.Reconciling.Page;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling;

public sealed class ReconciliationPageTests : ScreenTest, IAsyncLifetime
{
    private ReconcileDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await ReconcileDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton(_desk.Money.Get<ReadReconciliations>()).AddSingleton(_desk.Money.Get<ReadDifferences>()).AddSingleton(_desk.Money.Get<ReadDifferenceCounts>());
        Services.AddSingleton(_desk.Money.Get<ReconcileGateway>()).AddSingleton(_desk.Money.Get<UploadFolder>()).AddSingleton(_desk.Money.Get<CloseDifference>());
        Services.AddSingleton(_desk.Money.Get<AskGateway>()).AddSingleton(_desk.Money.Get<AskAboutPaid>());
        Services.AddRefusalTexts<ReconciliationTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Finance_compares_reads_what_differs_and_closes_it_with_a_reason()
    {
        var sent = await _desk.SentAsync();
        _desk.Lists(ReconcileDesk.RowOf(sent) with { Amount = new Money(4400, "EUR") });
        var page = Show(_desk.Money.Finance, Roles.Finance);

        await Button(page, "Ask the gateway and compare").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("44.00", page.Find("[data-kind=Amount] tbody tr").TextContent, StringComparison.Ordinal));
        var line = page.Find("[data-kind=Amount] tbody tr").TextContent;
        await Button(page, "Close…").ClickAsync(new());
        await page.Find(".reconcile-close textarea").InputAsync(new ChangeEventArgs { Value = "The gateway kept its fee." });
        await page.Find(".reconcile-close").SubmitAsync();

        Assert.Contains("We hold 45.00 EUR, the gateway paid 44.00 EUR: less than was decided.", line, StringComparison.Ordinal);
        Assert.Contains("Pay the rest to the customer", line, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("No open difference", page.Markup, StringComparison.Ordinal));
        Assert.Equal("The gateway kept its fee.", (await _desk.DifferencesAsync(DifferenceState.Closed)).Single().Reason);
    }

    [Fact]
    public async Task Whoever_proposed_the_refund_is_told_that_somebody_else_closes_it()
    {
        await _desk.Money.ProposedAsync(_desk.Money.Finance, await _desk.Money.InspectedAsync(new AnOrder().With("LAMP", 1, 4500).Through(ReconcileDesk.Name)));
        await _desk.Money.SendAsync();
        _desk.Money.Database.Clock.Advance(TimeSpan.FromDays(2));
        await _desk.CompareAsync();

        var page = Show(_desk.Money.Finance, Roles.Finance);

        var close = page.WaitForElement("[data-kind=MissingThere] .acts button");
        Assert.True(close.HasAttribute("disabled"));
        Assert.Equal("You proposed this refund, so somebody else closes it.", page.Find("#" + close.GetAttribute("aria-describedby")).TextContent);
    }

    [Fact]
    public async Task A_manager_reads_and_changes_nothing()
    {
        await _desk.SentAsync();
        await _desk.CompareAsync();

        var page = Show(_desk.Money.Manager, Roles.Manager);

        page.WaitForElement("[data-kind=MissingThere] tbody tr");
        Assert.Empty(page.FindAll("#statement"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Close", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_in_doubt_is_settled_by_one_click()
    {
        _desk.Gateway.AnswersSends(GatewayOutcome.NeedsAction).AnswersAsks(GatewayOutcome.Succeeded);
        var sent = await _desk.SentAsync();
        _desk.Lists(ReconcileDesk.RowOf(sent));
        await _desk.CompareAsync();
        var page = Show(_desk.Money.Finance, Roles.Finance);

        page.WaitForElement("[data-kind=Status] tbody tr");
        await Button(page, "Ask the gateway").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Contains("The gateway says: Paid.", page.Markup, StringComparison.Ordinal));
        Assert.Equal(MoneyStatus.Succeeded, (await _desk.IntentAsync(sent.RefundId)).Status);
    }

    [Fact]
    public async Task A_gateway_whose_list_breaks_off_is_told_and_nothing_concluded()
    {
        await _desk.SentAsync();
        _desk.Lists(new GatewayBookRow("re_1", "", "", new Money(100, "EUR"), GatewayOutcome.Succeeded, AReturn.Monday));
        _desk.Gateway.BreaksOffAfter = 0;
        var page = Show(_desk.Money.Finance, Roles.Finance);

        await Button(page, "Ask the gateway and compare").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("reconcile.list-incomplete", page.Find(".alert-bad").GetAttribute("data-code")));
        Assert.Empty(await _desk.DifferencesAsync(state: null));
    }

    private IRenderedComponent<ReconciliationPage> Show(Actor person, string role)
    {
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(StaffClaims.DisplayName, "Fay Finance"));
        return Render<ReconciliationPage>();
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ReconciliationPage> page, string label) => page.FindAll("button").First(button => button.TextContent.Trim() == label);
}
