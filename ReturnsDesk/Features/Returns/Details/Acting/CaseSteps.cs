using System.Reflection;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Deadlines;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Shipping;

namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>Which steps are possible, for whom, and what they ask for. The use cases check all of it again.</summary>
public static class CaseSteps
{
    /// <summary>Always in sight, in this order.</summary>
    public static IReadOnlyList<CaseStep> InBar { get; } =
        [CaseStep.Approve, CaseStep.Reject, CaseStep.AskForEvidence, CaseStep.Label, CaseStep.HandOver, CaseStep.Inspect, CaseStep.Refund];

    /// <summary>One click further away.</summary>
    public static IReadOnlyList<CaseStep> InMenu { get; } =
        [CaseStep.RecordAnswer, CaseStep.Extend, CaseStep.WaiveGoods, CaseStep.Convert, CaseStep.Settle, CaseStep.Appeal, CaseStep.Reopen, CaseStep.Cancel, CaseStep.Close];

    /// <summary>The step that a case waits for.</summary>
    public static CaseStep? Expected(CaseStatus status) => status switch
    {
        CaseStatus.Requested => CaseStep.Approve,
        CaseStatus.AwaitingCustomer => CaseStep.RecordAnswer,
        CaseStatus.Approved => CaseStep.Label,
        CaseStatus.Received => CaseStep.Inspect,
        CaseStatus.Inspected => CaseStep.Refund,
        _ => null,
    };

    /// <summary>Null where the case allows the step now, else why not. The right of the person is another question.</summary>
    public static Refusal? WhyNot(CaseStep step, CaseStand stand) =>
        stand.IsHistory && step != CaseStep.Assign ? new Refusal("case.is-history", stand.Number) : step switch
        {
            CaseStep.Approve => CaseFlow.WhyNot(stand.Status, CaseAction.Approve),
            CaseStep.Reject => CaseFlow.WhyNot(stand.Status, CaseAction.Reject),
            CaseStep.AskForEvidence => CaseFlow.WhyNot(stand.Status, CaseAction.AskForEvidence),
            CaseStep.RecordAnswer => CaseFlow.WhyNot(stand.Status, CaseAction.RecordAnswer),
            CaseStep.Label => stand.Status == CaseStatus.Approved ? ParcelFlow.Next(stand.Parcel, ParcelAction.IssueLabel).Refusal : new Refusal("label.case-not-approved", stand.Status),
            CaseStep.HandOver => CaseFlow.WhyNot(stand.Status, CaseAction.HandOver) ?? ParcelFlow.Next(stand.Parcel, ParcelAction.HandOver).Refusal,
            CaseStep.WaiveGoods => CaseFlow.WhyNot(stand.Status, CaseAction.WaiveGoods),
            CaseStep.Convert => stand.Kind.IsStatutoryClaim() && CaseFlow.IsOpen(stand.Status) ? null : new Refusal("return.cannot-convert", stand.Number),
            CaseStep.Inspect => CaseFlow.WhyNot(stand.Status, CaseAction.Inspect),
            CaseStep.Refund => stand.Status == CaseStatus.Inspected ? null : new Refusal("refund.case-not-inspected", stand.Status),
            CaseStep.Extend => stand.NextDueAt is null ? new Refusal("deadline.none-running", stand.Number) : null,
            CaseStep.Appeal => stand.WasAppealed ? new Refusal("case.appealed-before", stand.Number) : CaseFlow.WhyNot(stand.Status, CaseAction.Appeal),
            CaseStep.Settle => stand.HasOpenDiscrepancy ? null : new Refusal("discrepancy.none-open", stand.Number),
            CaseStep.Reopen => CaseFlow.WhyNot(stand.Status, CaseAction.Reopen),
            CaseStep.Cancel => CaseFlow.WhyNot(stand.Status, CaseAction.Cancel),
            CaseStep.Close => CaseFlow.WhyNot(stand.Status, CaseAction.Resolve),
            CaseStep.Assign => null,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };

    /// <summary>True where the step is a decision that can be taken back a moment later: nothing has gone out yet.</summary>
    public static bool CanBeUndone(CaseStep step, CaseStand stand) =>
        step is CaseStep.Reject or CaseStep.AskForEvidence || (step == CaseStep.Approve && stand.GoodsComeBack && stand.Parcel == ParcelStatus.None);

    /// <summary>The right that its use case asks for.</summary>
    public static string PermissionOf(CaseStep step) => UseCaseOf(step).GetCustomAttribute<RequiresAttribute>()!.Permission;

    /// <summary>The kind of template whose text is what the step asks for; null for most.</summary>
    public static ReplyAction? ReplyOf(CaseStep step) => step switch
    {
        CaseStep.Reject => ReplyAction.Reject,
        CaseStep.AskForEvidence => ReplyAction.AskForEvidence,
        _ => null,
    };

    public static CaseStepForm FormOf(CaseStep step) => step switch
    {
        CaseStep.Approve or CaseStep.Assign or CaseStep.Inspect or CaseStep.Refund => CaseStepForm.Nothing,
        CaseStep.Label or CaseStep.HandOver => CaseStepForm.Parcel,
        CaseStep.Extend => CaseStepForm.Until,
        CaseStep.Cancel => CaseStepForm.OptionalText,
        _ => CaseStepForm.Text,
    };

    private static Type UseCaseOf(CaseStep step) => step switch
    {
        CaseStep.Approve => typeof(ApproveReturn),
        CaseStep.Reject => typeof(RejectReturn),
        CaseStep.AskForEvidence => typeof(AskForEvidence),
        CaseStep.RecordAnswer => typeof(RecordAnswer),
        CaseStep.Label => typeof(IssueLabel),
        CaseStep.HandOver => typeof(RecordHandover),
        CaseStep.WaiveGoods => typeof(WaiveGoods),
        CaseStep.Convert => typeof(ConvertReturn),
        CaseStep.Inspect => typeof(RecordInspection),
        CaseStep.Refund => typeof(ProposeRefund),
        CaseStep.Extend => typeof(ExtendDeadline),
        CaseStep.Assign => typeof(AssignReturn),
        CaseStep.Appeal => typeof(AppealRejection),
        CaseStep.Settle => typeof(SettleDiscrepancies),
        CaseStep.Reopen => typeof(ReopenReturn),
        CaseStep.Cancel => typeof(CancelReturn),
        CaseStep.Close => typeof(CloseReturn),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
    };
}
