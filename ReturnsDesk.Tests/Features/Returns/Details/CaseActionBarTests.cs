using Bunit;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed class CaseActionBarTests : ScreenTest
{
    private static readonly CaseStand New = new("R26-00000001-1", 1, CaseStatus.Requested, ParcelStatus.None, Monday);
    private readonly List<CaseStep> _done = [];

    [Fact]
    public void What_is_possible_can_be_pressed()
    {
        SignIn(Roles.Agent);
        var bar = Show(New);

        bar.Find("[data-step=Approve]").Click();

        Assert.Equal([CaseStep.Approve], _done);
        Assert.Contains("act-main", bar.Find("[data-step=Approve]").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_possible_says_why()
    {
        SignIn(Roles.Agent);
        var bar = Show(New with { Status = CaseStatus.Rejected });
        var approve = bar.Find("[data-step=Approve]");

        approve.Click();

        Assert.Equal("true", approve.GetAttribute("aria-disabled"));
        Assert.Equal("“Approve” is not possible while the return is “Rejected”.", bar.Find("#" + approve.GetAttribute("aria-describedby")).TextContent);
        Assert.Empty(_done);
    }

    [Fact]
    public void What_the_role_does_not_hold_says_so()
    {
        SignIn(Roles.Warehouse);
        var bar = Show(New);

        Assert.Equal("Your role does not allow this. Ask an administrator if you need it.", bar.Find("#why-Approve").TextContent);
    }

    [Fact]
    public void Imported_history_can_only_be_looked_at()
    {
        SignIn(Roles.Manager);
        var bar = Show(New with { Status = CaseStatus.Resolved, IsHistory = true });

        Assert.All(CaseSteps.InBar, step => Assert.Equal("true", bar.Find($"[data-step={step}]").GetAttribute("aria-disabled")));
    }

    [Fact]
    public void A_case_of_mine_can_be_given_back()
    {
        SignIn(Roles.Agent);
        var bar = Show(New with { AssignedToId = "staff-1" });

        Assert.StartsWith("Give it back", bar.Find("[data-step=Assign]").TextContent.Trim(), StringComparison.Ordinal);
    }

    private IRenderedComponent<CaseActionBar> Show(CaseStand stand) => Render<CaseActionBar>(bar => bar.Add(p => p.Stand, stand).Add(p => p.OnStep, step => _done.Add(step)));
}
