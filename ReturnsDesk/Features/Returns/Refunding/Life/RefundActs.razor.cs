using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>What the person who looks may do with a refund now.</summary>
public sealed partial class RefundActs(
    ApproveRefund approve, UndoRefund undo, CancelRefund cancel, RetryRefund retry, SendRefunds send,
    CurrentStaff staff, TimeProvider clock, RefusalSentence sentence, IStringLocalizer<RefundScreenTexts> texts, IStringLocalizer<RefundLifeTexts> lifeTexts)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private HashSet<string> _rights = [];
    private string _me = "";
    private Refusal? _refusal;
    private bool _isAsking;
    private bool _busy;

    [Parameter, EditorRequired]
    public RefundView View { get; set; } = null!;

    /// <summary>Gateways that are left alone now.</summary>
    [Parameter]
    public IReadOnlyList<GatewayRest> Resting { get; set; } = [];

    /// <summary>Raised after something was done, or refused.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IStringLocalizer<RefundScreenTexts> L => texts;

    private IStringLocalizer<RefundLifeTexts> T => lifeTexts;

    /// <summary>Undoing is cancelling without being asked once more, so only one of them is offered.</summary>
    private IEnumerable<RefundStep> Steps => Enum.GetValues<RefundStep>().Where(step => step != RefundStep.Cancel || WhyNot(RefundStep.Undo) is not null);

    private IEnumerable<RefundStep> Possible => Steps.Where(step => WhyNot(step) is null);

    /// <summary>What is not possible now, and why; nothing once the refund has ended.</summary>
    private IReadOnlyList<(RefundStep Step, Refusal Why)> Impossible => View.Status is MoneyStatus.Succeeded or MoneyStatus.Cancelled
        ? []
        : [.. from step in Steps let why = WhyNot(step) where why is not null select (step, why)];

    private RefundStep? Main => WhyNot(RefundStep.Retry) is null ? RefundStep.Retry : null;

    private int SecondsLeft => (int)Math.Ceiling(Math.Max(0, (View.HoldUntil - clock.GetUtcNow().UtcDateTime).TotalSeconds));

    /// <summary>Where a code is needed, the approval stands beside amount and receiver instead.</summary>
    private bool IsForApproval => View.Status == MoneyStatus.AwaitingApproval && _rights.Contains(Permissions.ApproveRefund) && !View.NeedsCode;

    protected override async Task OnInitializedAsync()
    {
        _me = (await staff.ActorAsync()).Id;
        var person = await staff.PersonAsync();
        _rights = [.. Permissions.All.Where(person.Holds)];
    }

    private Refusal? WhyNot(RefundStep step) =>
        _rights.Contains(RefundSteps.PermissionOf(step)) ? RefundSteps.WhyNot(step, View, _me, clock.GetUtcNow().UtcDateTime, Resting) : new Refusal("desk.not-permitted");

    private string LabelOf(RefundStep step) => step == RefundStep.Undo ? L["Undo.In", SecondsLeft] : T[$"Step.{step}"];

    /// <summary>Cancelling asks once more.</summary>
    private Task PressAsync(RefundStep step)
    {
        if (step != RefundStep.Cancel)
        {
            return DoAsync(step);
        }

        _isAsking = true;
        return Task.CompletedTask;
    }

    private Task DoAsync(RefundStep step) => ActAsync(async actor =>
    {
        switch (step)
        {
            case RefundStep.Undo:
                return await undo.ExecuteAsync(actor, View.Id);
            case RefundStep.Cancel:
                return await cancel.ExecuteAsync(actor, View.Id);
            case RefundStep.Retry:
                return await retry.ExecuteAsync(actor, View.Id);
            case RefundStep.ByHand:
                return await retry.ExecuteAsync(actor, View.Id, byHand: true);
            case RefundStep.SendNow:
                await send.ExecuteAsync(actor, View.Id);
                return Result.Done;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step.");
        }
    });

    private async Task ActAsync(Func<Actor, Task<Result>> act)
    {
        _busy = true;
        try
        {
            _refusal = (await act(await staff.ActorAsync())).Refusal;
            _isAsking = false;
            await OnChanged.InvokeAsync();
        }
        finally
        {
            _busy = false;
        }
    }
}
