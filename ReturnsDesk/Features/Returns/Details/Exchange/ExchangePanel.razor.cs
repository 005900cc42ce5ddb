using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Details.Exchange;

/// <summary>What is sent in place of the goods of a case: what, until when it is held, how the difference comes about and whether it is paid, and what can be done about it.</summary>
public sealed partial class ExchangePanel(
    ReadExchange read, SendPaymentLink sendLink, AskAboutLink askAboutLink, RecordDifferencePaid record, ForgoDifference forgo, SendReplacementFirst sendFirst, UndoExchange undo,
    CurrentStaff staff, IStringLocalizer<ExchangeTexts> texts)
{
    private HashSet<string> _rights = [];
    private ExchangeView? _view;
    private ExchangeAct? _open;
    private Refusal? _refusal;
    private string? _shown;

    [Parameter, EditorRequired]
    public string Number { get; set; } = "";

    /// <summary>Another version is read again.</summary>
    [Parameter]
    public int Version { get; set; }

    /// <summary>Raised after something was done.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IStringLocalizer<ExchangeTexts> L => texts;

    private Dictionary<string, string> Names => _view!.Lines.Select(line => (line.Sku, line.ProductName)).Concat(_view.Items.Select(item => (item.Sku, item.ProductName)))
        .DistinctBy(row => row.Sku).ToDictionary(row => row.Sku, row => row.ProductName, StringComparer.Ordinal);

    /// <summary>What makes sense as things stand; what is not possible now says why.</summary>
    private IReadOnlyList<ExchangeAct> Acts => _view switch
    {
        null => [],
        { Status: null or ReplacementStatus.Released or ReplacementStatus.Undone } => [ExchangeAct.Choose],
        { Status: ReplacementStatus.Completed } => [],
        { Status: ReplacementStatus.Sent } view => [.. view.Due.MinorUnits > 0 ? Charging(view) : [], ExchangeAct.Undo],
        var view => [ExchangeAct.Choose, .. view.Due.MinorUnits > 0 ? Charging(view) : [], view.IsSentFirst ? ExchangeAct.SendAfter : ExchangeAct.SendFirst, ExchangeAct.Send, ExchangeAct.Undo],
    };

    /// <summary>The act that the case waits for.</summary>
    private ExchangeAct? Main => _view is null ? null
        : _view.Status is null or ReplacementStatus.Released ? ExchangeAct.Choose
        : _view.Status == ReplacementStatus.ToSend ? ExchangeAct.Send
        : _view.Due.MinorUnits > 0 && _view.WhyNotCharge is null && _view.Link is not { Status: ChargeStatus.Open } ? ExchangeAct.Charge
        : null;

    protected override async Task OnInitializedAsync()
    {
        var person = await staff.PersonAsync();
        _rights = [.. Permissions.All.Where(person.Holds)];
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != $"{Number} {Version}")
        {
            _shown = $"{Number} {Version}";
            _view = await read.ReadAsync(await staff.ActorAsync(), Number);
        }
    }

    private static IEnumerable<ExchangeAct> Charging(ExchangeView view) =>
        [ExchangeAct.Charge, .. view.Link is { Status: ChargeStatus.Open or ChargeStatus.Unknown, IsByHand: false } ? [ExchangeAct.Ask] : Array.Empty<ExchangeAct>(), ExchangeAct.Record, ExchangeAct.Forgo];

    private Refusal? WhyNot(ExchangeAct act) => !_rights.Contains(ExchangeActs.PermissionOf(act)) ? new Refusal("desk.not-permitted") : act switch
    {
        ExchangeAct.Choose => _view!.WhyNotChoose,
        ExchangeAct.Charge or ExchangeAct.Record or ExchangeAct.Forgo => _view!.WhyNotCharge,
        ExchangeAct.Send => _view!.WhyNotSend,
        ExchangeAct.Undo => _view!.WhyNotUndo,
        _ => null,
    };

    private async Task PressAsync(ExchangeAct act)
    {
        _refusal = null;
        if (act is ExchangeAct.Choose or ExchangeAct.Send or ExchangeAct.Record or ExchangeAct.Forgo or ExchangeAct.Undo)
        {
            _open = _open == act ? null : act;
            return;
        }

        await RunAsync(act, new TypedReason("", false));
    }

    private async Task RunAsync(ExchangeAct act, TypedReason typed)
    {
        var (actor, target) = (await staff.ActorAsync(), _view!.Ref);
        _refusal = (act switch
        {
            ExchangeAct.Charge => await sendLink.ExecuteAsync(actor, target),
            ExchangeAct.Ask => await askAboutLink.ExecuteAsync(actor, target.Number),
            ExchangeAct.Record => await record.ExecuteAsync(actor, target, typed.Text),
            ExchangeAct.Forgo => await forgo.ExecuteAsync(actor, target, typed.Text),
            ExchangeAct.SendFirst => await sendFirst.ExecuteAsync(actor, target, isSentFirst: true),
            ExchangeAct.SendAfter => await sendFirst.ExecuteAsync(actor, target, isSentFirst: false),
            ExchangeAct.Undo => await undo.ExecuteAsync(actor, target, typed.Text, typed.ToShelf),
            _ => throw new InvalidOperationException($"{act} has a form of its own."),
        }).Refusal;
        if (_refusal is null || act == ExchangeAct.Charge)
        {
            await DoneAsync();
        }
    }

    private async Task DoneAsync()
    {
        _open = null;
        _view = await read.ReadAsync(await staff.ActorAsync(), Number);
        await OnChanged.InvokeAsync();
    }
}
