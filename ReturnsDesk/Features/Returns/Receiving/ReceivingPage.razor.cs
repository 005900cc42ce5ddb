using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Receiving;

/// <summary>The station: scan, confirm, inspect, next parcel, without a mouse.</summary>
public sealed partial class ReceivingPage(
    FindParcel findParcel,
    ReceiveParcel receiveParcel,
    ReadInspection readInspection,
    RecordInspection recordInspection,
    ReadQueue readQueue,
    CurrentStaff staff,
    NavigationManager navigation,
    TimeProvider clock,
    IStringLocalizer<ReceivingTexts> L)
{
    private const int MostRecent = 12;
    private const int MostChoices = 9;
    private const string ScanField = "scan";
    private const string Bench = "bench";

    // A scanner that is held too long sends the same code again.
    private static readonly TimeSpan Echo = TimeSpan.FromMilliseconds(500);
    private static readonly CaseStatus[] Awaited = [CaseStatus.Approved, CaseStatus.InTransit, CaseStatus.Received];

    private readonly List<RecentScan> _recent = [];
    private StationStep _step;
    private StationWord _word = new(Tone.Neutral, "");
    private IReadOnlyList<ParcelMatch> _matches = [];
    private ParcelMatch? _match;
    private InspectionView? _view;
    private InspectionSheet? _sheet;
    private Refusal? _refusal;
    private StationEars? _ears;
    private string _typed = "";
    private string _scanned = "";
    private string? _asked;
    private DateTime _scannedAt;
    private string? _focus;
    private Tone? _sound;
    private int _revision;
    private bool _isBusy;
    private bool _isQuiet;
    private bool _isLeaving;

    /// <summary>The return on the bench.</summary>
    [SupplyParameterFromQuery(Name = "case")]
    public string? Case { get; set; }

    /// <summary>What the search box sent here.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Asked { get; set; }

    [SupplyParameterFromQuery(Name = "list")]
    public string? List { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (Case is not null && (_view is null || _view.Number != Case))
        {
            await OpenAsync(Case);
        }
        else if (Case is null && _view is not null)
        {
            Clear();
        }

        if (_word.Title.Length == 0)
        {
            Say(Tone.Neutral, L["Ready"], L["Ready.Hint"]);
        }

        if (Asked != _asked && RendererInfo.IsInteractive)
        {
            _asked = Asked;
            await (Asked is null ? Task.CompletedTask : FindAsync(Asked.Trim()));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_ears is null || firstRender)
        {
            return;
        }

        if (_sound is { } sound)
        {
            _sound = null;
            await _ears.SoundAsync(sound);
        }

        if (_focus is { } focus)
        {
            _focus = null;
            await _ears.FocusAsync(focus);
        }
    }

    private void ReadyAsync(bool isQuiet) => (_isQuiet, _focus) = (isQuiet, _step == StationStep.Inspecting ? Bench : ScanField);

    private async Task MuteAsync()
    {
        _isQuiet = !_isQuiet;
        _focus = _step == StationStep.Inspecting ? Bench : ScanField;
        await _ears!.MuteAsync(_isQuiet);
    }

    private async Task HelpAsync() => await _ears!.HelpAsync();

    private Task SendAsync()
    {
        var text = _typed;
        _typed = "";
        return ScanAsync(text);
    }

    private async Task ScanAsync(string scanned)
    {
        var text = scanned.Trim();
        if (_isBusy || IsEcho(text))
        {
            return;
        }

        _isBusy = true;
        try
        {
            await (text.Length == 0 ? ConfirmStepAsync() : TakeAsync(text));
        }
        finally
        {
            _isBusy = false;
            _focus = _step == StationStep.Inspecting ? Bench : ScanField;
        }
    }

    private bool IsEcho(string text)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isEcho = text.Length > 0 && text == _scanned && now - _scannedAt < Echo;
        (_scanned, _scannedAt) = text.Length > 0 ? (text, now) : (_scanned, _scannedAt);
        return isEcho;
    }

    private Task TakeAsync(string text)
    {
        if (_step == StationStep.Choosing && int.TryParse(text, out var number) && number >= 1 && number <= _matches.Count)
        {
            return ShowAsync(_matches[number - 1]);
        }

        if (_step != StationStep.Inspecting || _sheet is null)
        {
            return FindAsync(text);
        }

        if (_sheet.Select(text))
        {
            Say(Tone.Good, L["Bench.Item", text]);
            return Task.CompletedTask;
        }

        if (_sheet.IsTouched)
        {
            Say(Tone.Warn, L["Bench.Unsaved", text], L["Bench.Unsaved.Next"]);
            return Task.CompletedTask;
        }

        Clear();
        navigation.NavigateTo(DeskUrls.Receiving);
        return FindAsync(text);
    }

    private async Task FindAsync(string text)
    {
        Clear();
        _scanned = text;
        var actor = await staff.ActorAsync();
        var matches = await findParcel.ReadAsync(actor, text);
        if (matches.Count == 1)
        {
            await ShowAsync(matches[0]);
            return;
        }

        var isGuess = matches.Count == 0;
        if (isGuess)
        {
            var page = await readQueue.ReadAsync(actor, new QueueFilter { Text = text, Statuses = Awaited, Take = MostChoices });
            matches = [.. page.Rows.Select(row => new ParcelMatch(
                row.Number, row.OrderNumber, row.CustomerName, row.Status, row.Parcel, null, row.Waybill, row.Units, row.FirstProduct, null))];
        }

        _matches = [.. matches.Take(MostChoices)];
        _step = _matches.Count == 0 ? StationStep.Unclaimed : StationStep.Choosing;
        if (_matches.Count == 0)
        {
            Say(Tone.Bad, L["Unclaimed", text], L["Unclaimed.Next"]);
            Note(text, L["Outcome.Unclaimed"], null);
        }
        else
        {
            Say(Tone.Warn, isGuess ? L["Guess", text] : L["Several", _matches.Count, text], L["Several.Next", _matches.Count]);
        }
    }
}
