using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Deadlines;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Shipping;

namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>Hands a step of the screen to its use case.</summary>
public sealed class CaseStepRunner(
    ApproveReturn approve,
    RejectReturn reject,
    AskForEvidence ask,
    RecordAnswer answer,
    IssueLabel label,
    RecordHandover handOver,
    WaiveGoods waive,
    ConvertReturn convert,
    ExtendDeadline extend,
    AssignReturn assign,
    AppealRejection appeal,
    ReopenReturn reopen,
    CancelReturn cancel,
    CloseReturn close,
    SettleDiscrepancies settle,
    TakeBackDecision takeBack)
{
    /// <summary>Steps that lead to another page (inspect, refund) are not run here.</summary>
    public Task<Result> RunAsync(Actor actor, CaseStep step, CaseStand stand, CaseStepInput input, CancellationToken cancellationToken = default) => step switch
    {
        CaseStep.Approve => approve.ExecuteAsync(actor, stand.Ref, cancellationToken),
        CaseStep.Reject => reject.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.AskForEvidence => ask.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.RecordAnswer => answer.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.Label => label.ExecuteAsync(actor, stand.Ref, input.Carrier, input.Waybill, cancellationToken),
        CaseStep.HandOver => handOver.ExecuteAsync(actor, stand.Ref, input.Carrier, input.Waybill, cancellationToken),
        CaseStep.WaiveGoods => waive.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.Convert => convert.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.Extend => extend.ExecuteAsync(actor, stand.Ref, input.Until ?? default, cancellationToken),
        CaseStep.Assign => stand.AssignedToId == actor.Id
            ? assign.ExecuteAsync(actor, stand.Ref, null, null, cancellationToken)
            : assign.ExecuteAsync(actor, stand.Ref, actor.Id, actor.Name, cancellationToken),
        CaseStep.Appeal => appeal.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.Settle => settle.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.Reopen => reopen.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        CaseStep.Cancel => cancel.ExecuteAsync(actor, stand.Ref, string.IsNullOrWhiteSpace(input.Text) ? null : input.Text.Trim(), cancellationToken),
        CaseStep.Close => close.ExecuteAsync(actor, stand.Ref, input.Text, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "This step leads to another page."),
    };

    public Task<Result> UndoAsync(Actor actor, CaseStand stand, CancellationToken cancellationToken = default) => takeBack.ExecuteAsync(actor, stand.Ref, cancellationToken);
}
