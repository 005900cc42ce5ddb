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
    CurrentStaff staff, TimeProvider clock, RefusalSentence sentence, IStringLocalizer<RefundScreenTexts> texts)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly MoneyStatus[] Cancellable = [MoneyStatus.AwaitingApproval, MoneyStatus.Queued, MoneyStatus.Failed];
    private HashSet<string> _rights = [];
    private string _me = "";
    private Refusal? _refusal;
    private bool _isAsking;
    private bool _busy;

    [Parameter, EditorRequired]
    public RefundView View { get; set; } = null!;

    /// <summary>Raised after something was done, or refused.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IStringLocalizer<RefundScreenTexts> L => texts;

    private int SecondsLeft => (int)Math.Ceiling(Math.Max(0, (View.HoldUntil - clock.GetUtcNow().UtcDateTime).TotalSeconds));

    /// <summary>Where a code is needed, the approval stands beside amount and receiver instead.</summary>
    private bool IsForApproval => View.Status == MoneyStatus.AwaitingApproval && _rights.Contains(Permissions.ApproveRefund) && !View.NeedsCode;

    private bool CanUndo => View.Status is MoneyStatus.Queued or MoneyStatus.AwaitingApproval && View.ProposedById == _me && SecondsLeft > 0;

    private bool CanCancel => !CanUndo && _rights.Contains(Permissions.CancelRefund) && View.Intents.All(intent => Cancellable.Contains(intent.Status));

    private bool CanRetry => View.Status == MoneyStatus.Failed && _rights.Contains(Permissions.SendRefund);

    private bool CanSend => View.IsMoving && SecondsLeft == 0 && _rights.Contains(Permissions.SendRefund);

    protected override async Task OnInitializedAsync()
    {
        _me = (await staff.ActorAsync()).Id;
        var person = await staff.PersonAsync();
        _rights = [.. Permissions.All.Where(person.Holds)];
    }

    private Task SendAsync() => ActAsync(async actor =>
    {
        await send.ExecuteAsync(actor, View.Id);
        return Result.Done;
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
