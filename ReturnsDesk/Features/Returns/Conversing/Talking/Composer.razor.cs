using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Conversing.Talking;

/// <summary>Where an agent writes: to the customer, with templates and what is done together with them, or a note for the team. What was typed stays with the case.</summary>
public sealed partial class Composer(ReplyDrafts drafts, IStringLocalizer<ConversationTexts> texts)
{
    private ElementReference _area;
    private ReplyDraft _draft = new();
    private Refusal? _refusal;
    private string? _shown;
    private string _picking = "";
    private bool _isPicking;
    private bool _wantsFocus;
    private bool _busy;

    [Parameter, EditorRequired]
    public string Number { get; set; } = "";

    [Parameter, EditorRequired]
    public CaseStatus Status { get; set; }

    [Parameter]
    public string Customer { get; set; } = "";

    [Parameter]
    public bool MayWrite { get; set; }

    [Parameter]
    public bool MayNote { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<ReplyTemplateRow> Templates { get; set; } = [];

    [Parameter]
    public ReplyFacts? Facts { get; set; }

    /// <summary>Why an action cannot be done to the case now, by this person; null where it can.</summary>
    [Parameter]
    public Func<ReplyAction, Refusal?> WhyNot { get; set; } = _ => null;

    /// <summary>Beside the tabs.</summary>
    [Parameter]
    public RenderFragment? Promise { get; set; }

    /// <summary>Sends a reply, with what is done together with it; answers why not.</summary>
    [Parameter, EditorRequired]
    public Func<string, ReplyAction, Task<Refusal?>> OnSend { get; set; } = null!;

    /// <summary>Adds an internal note; answers why not.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<Refusal?>> OnNote { get; set; } = null!;

    private IStringLocalizer<ConversationTexts> L => texts;

    private IReadOnlyList<ReplyTemplateRow> Offered => [.. Templates.Where(template => template.IsOffered(Status) && (template.Action == ReplyAction.None || WhyNot(template.Action) is null))];

    private IReadOnlyList<string> Open => _draft.IsNote ? [] : Placeholders.Unfilled(_draft.Reply);

    private string SendWord => _draft.IsNote ? texts["Note.Save"] : texts[$"Send.{_draft.Action}"];

    /// <summary>Puts a message that was taken back where it came from, unless something else was begun since.</summary>
    public void PutBack(string text)
    {
        _draft.IsNote = false;
        _draft.Reply = string.IsNullOrWhiteSpace(_draft.Reply) ? text : _draft.Reply;
        _wantsFocus = true;
        StateHasChanged();
    }

    protected override void OnParametersSet()
    {
        if (_shown != Number)
        {
            (_shown, _draft, _refusal, _isPicking) = (Number, drafts.Of(Number), null, false);
        }

        _draft.IsNote = MayNote && (_draft.IsNote || !MayWrite);
        _draft.Action = _draft.Action == ReplyAction.None || WhyNot(_draft.Action) is null ? _draft.Action : ReplyAction.None;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_wantsFocus)
        {
            _wantsFocus = false;
            await _area.FocusAsync();
        }
    }

    private static string Place(string name) => $"{{{name}}}";

    /// <summary>A slash in an empty reply asks for a template; what is typed before the answer is there is what is looked for.</summary>
    private void Type(string? text)
    {
        if (text is ['/', .. var words] && _draft is { IsNote: false, Reply.Length: 0 } && !words.Contains('\n', StringComparison.Ordinal))
        {
            (_isPicking, _picking) = (true, words);
            return;
        }

        _draft.Text = text ?? "";
        _refusal = null;
    }

    private Task PressAsync(KeyboardEventArgs key) => key is { Key: "Enter", IsComposing: false } && (key.CtrlKey || key.MetaKey) ? SendAsync() : Task.CompletedTask;

    private void TogglePicker() => (_isPicking, _picking) = (!_isPicking, "");

    private void ClosePicker() => (_isPicking, _wantsFocus) = (false, true);

    private void Switch(bool isNote) => (_draft.IsNote, _isPicking, _refusal, _wantsFocus) = (isNote, false, null, true);

    private void Take((ReplyTemplateRow Template, bool InChinese) picked)
    {
        var text = picked.Template.Filled(picked.InChinese, Facts);
        _draft.Reply = string.IsNullOrWhiteSpace(_draft.Reply) ? text : $"{_draft.Reply.TrimEnd()}\n\n{text}";
        _draft.Action = picked.Template.Action == ReplyAction.None ? _draft.Action : picked.Template.Action;
        ClosePicker();
    }

    private async Task SendAsync()
    {
        var (draft, text) = (_draft, _draft.Text);
        if (_busy || string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        _busy = true;
        try
        {
            _refusal = draft.IsNote ? await OnNote(text) : await OnSend(text, draft.Action);
            if (_refusal is null)
            {
                (draft.Text, draft.Action) = ("", draft.IsNote ? draft.Action : ReplyAction.None);
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
