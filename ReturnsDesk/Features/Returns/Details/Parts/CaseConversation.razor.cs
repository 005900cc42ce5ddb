using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Conversing.Talking;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Details.Parts;

/// <summary>The conversation of a case, live: what somebody else says or reads appears by itself, and what is being typed stays.</summary>
public sealed partial class CaseConversation(
    ReadConversation read, ReadConversationStamp readStamp, MarkConversationRead markRead, LeaveUnanswered leave, WriteToCustomer write, TakeBackMessage takeBack, AddNote addNote, RunMacro runMacro,
    ReadReplyTemplates readTemplates, ReadReplyFacts readFacts, ConversationBell bell, CurrentStaff staff, MerchantZone zone, TimeProvider clock, IJSRuntime js, IStringLocalizer<ConversationTexts> texts)
    : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(4);
    private Composer? _composer;
    private ConversationView? _view;
    private IReadOnlyList<ReplyTemplateRow> _templates = [];
    private ReplyFacts? _facts;
    private Refusal? _refusal;
    private string? _shown;
    private string _news = "";
    private string _me = "";
    private bool _mayWrite;
    private bool _mayNote;
    private bool _mayDecide;

    [Parameter, EditorRequired]
    public CaseView Case { get; set; } = null!;

    /// <summary>Raised where the customer wrote, or where a note was added: the rest of the page may have changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Raised when a decision went out together with a reply.</summary>
    [Parameter]
    public EventCallback<(CaseStep Step, CaseStand Stand)> OnDecided { get; set; }

    private IStringLocalizer<ConversationTexts> L => texts;

    private MerchantZone Zone => zone;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Dispose() => bell.Rang -= OnRang;

    protected override async Task OnInitializedAsync()
    {
        bell.Rang += OnRang;
        _me = (await staff.ActorAsync()).Id;
        (_mayWrite, _mayNote, _mayDecide) = (await staff.MayAsync(Permissions.WriteToCustomer), await staff.MayAsync(Permissions.AddNote), await staff.MayAsync(Permissions.DecideReturn));
        _templates = _mayWrite ? await readTemplates.ReadAsync(await staff.ActorAsync()) : [];
    }

    protected override async Task OnParametersSetAsync()
    {
        // Read again with every state of the case: deadline and refund stand in the replies.
        if (_shown != $"{Case.Number} {Case.Version}")
        {
            _shown = $"{Case.Number} {Case.Version}";
            _facts = await readFacts.ReadAsync(await staff.ActorAsync(), Case.Number);
            await ReadAsync();
        }
    }

    private Refusal? WhyNot(ReplyAction action) => CaseSteps.WhyNot(StepOf(action), CaseStand.Of(Case)) ?? (_mayDecide ? null : new Refusal("desk.not-permitted"));

    private static CaseStep StepOf(ReplyAction action) => action switch
    {
        ReplyAction.AskForEvidence => CaseStep.AskForEvidence,
        ReplyAction.Approve => CaseStep.Approve,
        ReplyAction.Reject => CaseStep.Reject,
        ReplyAction.Close => CaseStep.Close,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A message alone is no step."),
    };

    private string PromisedText(DateTime by) => zone.ToLocal(by).Date == zone.ToLocal(Now).Date
        ? zone.ToLocal(by).ToString("HH:mm", CultureInfo.InvariantCulture)
        : zone.ToLocal(by).ToString("ddd HH:mm", CultureInfo.CurrentCulture);

    private void OnRang(string number)
    {
        if (number == Case.Number)
        {
            _ = InvokeAsync(RefreshAsync);
        }
    }

    private async Task LookAsync()
    {
        if (_view is not { } seen)
        {
            return;
        }

        if (await readStamp.ReadAsync(await staff.ActorAsync(), seen.CaseId) != seen.Stamp)
        {
            await RefreshAsync();
        }
        else if (seen.HasUnread)
        {
            await MarkAsync();
        }
    }

    private async Task RefreshAsync()
    {
        var before = _view;
        await ReadAsync();
        var heard = before is null ? [] : _view?.Entries.Where(entry => entry.Side == TalkSide.Customer && entry.MessageId > before.Stamp.LastMessageId).ToList() ?? [];
        if (heard is [.., var last])
        {
            _news = texts["News", last.By, last.Text];
            await OnChanged.InvokeAsync();
        }

        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        _view = await read.ReadAsync(await staff.ActorAsync(), Case.Number);
        if (_view?.HasUnread == true)
        {
            await MarkAsync();
        }
    }

    /// <summary>Read is what is before somebody's eyes: not in a tab that lies behind others.</summary>
    private async Task MarkAsync()
    {
        if (_mayWrite && RendererInfo.IsInteractive && await js.InvokeAsync<bool>("document.hasFocus"))
        {
            await markRead.ExecuteAsync(await staff.ActorAsync(), new CaseRef(Case.Number));
        }
    }

    private async Task<Refusal?> SendAsync(string text, ReplyAction action)
    {
        var (actor, stand) = (await staff.ActorAsync(), CaseStand.Of(Case));
        _refusal = null;
        if (action == ReplyAction.None)
        {
            return (await write.ExecuteAsync(actor, stand.Ref, text)).Refusal;
        }

        var done = await runMacro.ExecuteAsync(actor, stand.Ref, action, text);
        if (!done.Refused)
        {
            await OnDecided.InvokeAsync((StepOf(action), stand));
        }

        return done.Refusal;
    }

    private async Task<Refusal?> NoteAsync(string text)
    {
        var result = await addNote.ExecuteAsync(await staff.ActorAsync(), new CaseRef(Case.Number), text);
        if (!result.Refused)
        {
            await OnChanged.InvokeAsync();
        }

        return result.Refusal;
    }

    private async Task UndoAsync(TalkEntry message)
    {
        var taken = await takeBack.ExecuteAsync(await staff.ActorAsync(), new CaseRef(Case.Number), message.MessageId!.Value);
        _refusal = taken.Refusal;
        if (taken.Value is { } text)
        {
            _composer?.PutBack(text);
        }
    }

    private async Task LeaveAsync() => _refusal = (await leave.ExecuteAsync(await staff.ActorAsync(), new CaseRef(Case.Number))).Refusal;
}
