using Microsoft.AspNetCore.Components;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Signals;

namespace ReturnsDesk.Features.Returns.Details;

/// <summary>One case on one screen: evidence, decision, history, and the bar of what can be done.</summary>
public sealed partial class CasePage(ReadCase readCase, ReadReasons readReasons, ReadRefundQuote readQuote, ReadCaseSignals readSignals, CurrentStaff staff)
{
    private const string Undo = "z";
    private static readonly Dictionary<string, CaseStep> Steps = new(StringComparer.Ordinal)
    {
        ["a"] = CaseStep.Approve,
        ["r"] = CaseStep.Reject,
        ["m"] = CaseStep.AskForEvidence,
        ["i"] = CaseStep.Inspect,
        ["f"] = CaseStep.Refund,
        ["@"] = CaseStep.Assign,
    };

    private static readonly string[] Keys = [.. Steps.Keys, Undo];
    private Dictionary<string, ReasonRow> _reasons = [];
    private CaseActs? _acts;
    private CaseView? _case;
    private RefundQuote? _quote;
    private CaseSignalsView? _signals;
    private bool _missing;
    private bool _busy;

    /// <summary>The return number, in any way of writing it.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (_case?.Number != Canonical)
        {
            await ReloadAsync(Canonical);
        }
    }

    private string Canonical => ReturnNumber.Parse(Number) ?? Number;

    private async Task<CaseStand?> ReloadAsync(string number)
    {
        var actor = await staff.ActorAsync();
        if (_reasons.Count == 0)
        {
            _reasons = (await readReasons.ReadAsync(actor)).ToDictionary(reason => reason.Code);
        }

        _case = await readCase.ReadAsync(actor, ReturnNumber.Parse(number) ?? number);
        _missing = _case is null;
        _quote = _case?.Status == CaseStatus.Inspected && await staff.MayAsync(Permissions.QuoteRefund)
            ? (await readQuote.ReadAsync(actor, _case.Number, new RefundWish())).Value?.Quote
            : null;
        _signals = _case is null ? null : await readSignals.ReadAsync(actor, _case.Number);
        StateHasChanged();
        return _case is null ? null : CaseStand.Of(_case);
    }

    private async Task PressAsync(string key)
    {
        if (key == Undo)
        {
            await _acts!.UndoAsync();
        }
        else if (_case is not null)
        {
            await _acts!.DoAsync(Steps[key], CaseStand.Of(_case));
        }
    }
}
