using System.Globalization;
using System.Resources;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed class CaseStepsTests
{
    private static readonly ResourceManager Texts = new(typeof(CaseTexts));

    [Fact]
    public void Every_step_is_in_the_bar_or_the_menu_once() =>
        Assert.Equal(Enum.GetValues<CaseStep>().Where(step => step != CaseStep.Assign), CaseSteps.InBar.Concat(CaseSteps.InMenu).Order());

    [Theory]
    [InlineData(CaseStep.Approve, Permissions.DecideReturn)]
    [InlineData(CaseStep.Reopen, Permissions.ReopenReturn)]
    [InlineData(CaseStep.RecordAnswer, Permissions.AddNote)]
    [InlineData(CaseStep.Inspect, Permissions.InspectGoods)]
    public void The_right_is_the_one_of_the_use_case(CaseStep step, string permission) => Assert.Equal(permission, CaseSteps.PermissionOf(step));

    [Fact]
    public void The_expected_step_is_possible() => Assert.All(
        Enum.GetValues<CaseStatus>().Where(status => CaseSteps.Expected(status) is not null),
        status => Assert.Null(CaseSteps.WhyNot(CaseSteps.Expected(status)!.Value, new CaseStand("R", 1, status, ParcelStatus.None, null))));

    [Fact]
    public void A_rejection_is_appealed_once()
    {
        var stand = new CaseStand("R", 1, CaseStatus.Rejected, ParcelStatus.None, null);

        Assert.Null(CaseSteps.WhyNot(CaseStep.Appeal, stand));
        Assert.Equal("case.appealed-before", CaseSteps.WhyNot(CaseStep.Appeal, stand with { WasAppealed = true })?.Code);
    }

    [Fact]
    public void Only_an_open_discrepancy_can_be_settled()
    {
        var stand = new CaseStand("R", 1, CaseStatus.Inspected, ParcelStatus.Received, null);

        Assert.Equal("discrepancy.none-open", CaseSteps.WhyNot(CaseStep.Settle, stand)?.Code);
        Assert.Null(CaseSteps.WhyNot(CaseStep.Settle, stand with { HasOpenDiscrepancy = true }));
    }

    [Theory]
    [InlineData(ReturnKind.Withdrawal, CaseStatus.Requested, null)]
    [InlineData(ReturnKind.Return, CaseStatus.Received, null)]
    [InlineData(ReturnKind.Return, CaseStatus.Rejected, "return.cannot-convert")]
    [InlineData(ReturnKind.Exchange, CaseStatus.Requested, "return.cannot-convert")]
    public void An_open_withdrawal_or_return_can_be_converted(ReturnKind kind, CaseStatus status, string? code) =>
        Assert.Equal(code, CaseSteps.WhyNot(CaseStep.Convert, new CaseStand("R", 1, status, ParcelStatus.None, null) { Kind = kind })?.Code);

    [Fact]
    public void An_approval_can_be_undone_where_a_parcel_is_still_to_come()
    {
        var stand = new CaseStand("R", 1, CaseStatus.Requested, ParcelStatus.None, null);

        Assert.Equal([CaseStep.Approve, CaseStep.Reject, CaseStep.AskForEvidence], Enum.GetValues<CaseStep>().Where(step => CaseSteps.CanBeUndone(step, stand)));
        Assert.False(CaseSteps.CanBeUndone(CaseStep.Approve, stand with { Kind = ReturnKind.RefundOnly }));
        Assert.False(CaseSteps.CanBeUndone(CaseStep.Approve, stand with { Parcel = ParcelStatus.Received }));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_step_has_its_words(string culture) =>
        Assert.DoesNotContain(Enum.GetValues<CaseStep>().SelectMany(KeysOf), key => Texts.GetString(key, CultureInfo.GetCultureInfo(culture)) is null);

    private static IEnumerable<string> KeysOf(CaseStep step)
    {
        string[] parts = step is CaseStep.Inspect or CaseStep.Refund ? [""]
            : CaseSteps.FormOf(step) switch
            {
                CaseStepForm.Nothing => ["", ".Done"],
                CaseStepForm.Parcel => ["", ".Title", ".Hint", ".Confirm", ".Done"],
                _ => ["", ".Title", ".Hint", ".Field", ".Confirm", ".Done"],
            };
        return parts.Select(part => $"Act.{step}{part}");
    }
}
