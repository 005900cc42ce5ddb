using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>Follows a refund that was just proposed: counts the hold down, offers to undo it, tells how it ended. Stays while pages change.</summary>
public sealed partial class RefundToast(ReadRefund read, UndoRefund undo, CurrentStaff staff, ISnackbar snackbar)
{
    private const int LingerSeconds = 6;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private RefundView? _view;
    private DateTime? _overAt;
    private bool _isOver;
    private bool _busy;

    [Parameter]
    public long RefundId { get; set; }

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private int SecondsLeft => (int)Math.Ceiling(Math.Max(0, (_view!.HoldUntil - Now).TotalSeconds));

    private bool CanUndo => _view is { Status: MoneyStatus.Queued or MoneyStatus.AwaitingApproval } && SecondsLeft > 0;

    private bool IsByHand => _view!.Status == MoneyStatus.Queued && _view.Intents.All(intent => intent.IsManual);

    private string Sentence => _view!.Status switch
    {
        MoneyStatus.AwaitingApproval => L["Toast.Approval", _view.Total.ToText()],
        MoneyStatus.Queued when IsByHand => L["Toast.Manual", _view.Total.ToText()],
        MoneyStatus.Queued when SecondsLeft > 0 => L["Toast.Hold", _view.Total.ToText(), SecondsLeft.ToString(CultureInfo.CurrentCulture)],
        MoneyStatus.Draft or MoneyStatus.Queued or MoneyStatus.Sending => L["Toast.Queued", _view.Total.ToText()],
        MoneyStatus.Succeeded => L["Toast.Succeeded", _view.Total.ToText()],
        MoneyStatus.Failed => L["Toast.Failed", _view.Total.ToText()],
        MoneyStatus.Unknown => L["Toast.Unknown", _view.Total.ToText()],
        MoneyStatus.Pending => L["Toast.Pending", _view.Total.ToText()],
        MoneyStatus.Parked => L["Toast.Parked", _view.Total.ToText()],
        MoneyStatus.Cancelled => L["Toast.Cancelled", _view.Total.ToText()],
        _ => throw new InvalidOperationException($"No sentence for {_view.Status}."),
    };

    private string? DotClass => RefundStatusTag.ToneOf(_view!.Status) switch
    {
        Tone.Good => "dot-good",
        Tone.Bad => "dot-bad",
        Tone.Warn => "dot-warn",
        _ => null,
    };

    public static void Show(ISnackbar snackbar, long refundId) => snackbar.Add<RefundToast>(
        new Dictionary<string, object> { [nameof(RefundId)] = refundId },
        Severity.Normal,
        options => (options.RequireInteraction, options.ShowCloseIcon, options.HideIcon, options.CloseAfterNavigation) = (true, false, true, false),
        Key(refundId));

    protected override Task OnInitializedAsync() => ReadAsync();

    private static string Key(long refundId) => $"refund-{refundId}";

    private async Task ReadAsync()
    {
        // Within the hold nothing moves but the clock; a refund is asked for again only where something may have happened.
        if (_view is null || !CanUndo || SecondsLeft % 3 == 0)
        {
            _view = await read.ReadAsync(await staff.ActorAsync(), RefundId);
        }

        if (_view is null)
        {
            _isOver = true;
        }
        else if (!_view.IsMoving && !CanUndo)
        {
            _overAt ??= Now;
            if (_view.Status != MoneyStatus.Failed && (Now - _overAt.Value).TotalSeconds >= LingerSeconds)
            {
                Close();
            }
        }
    }

    private async Task UndoAsync()
    {
        _busy = true;
        try
        {
            await undo.ExecuteAsync(await staff.ActorAsync(), RefundId);
            _view = await read.ReadAsync(await staff.ActorAsync(), RefundId);
        }
        finally
        {
            _busy = false;
        }
    }

    private void Close()
    {
        _isOver = true;
        snackbar.RemoveByKey(Key(RefundId));
    }
}
