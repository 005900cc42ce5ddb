using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Refunding.Life;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Proposing;

/// <summary>What a case is worth, what may be added to it, and the button that sends it.</summary>
public sealed partial class NewRefundPage(
    ReadRefundQuote quotes, ProposeRefund propose, CurrentStaff staff, NavigationManager navigation, ISnackbar snackbar, IStringLocalizer<RefundScreenTexts> texts)
{
    /// <summary>Stands for the reason while the person has not typed one yet: looking needs none.</summary>
    private const string NotYet = "…";
    private QuoteView? _view;
    private Refusal? _refusal;
    private IReadOnlyList<TenderPart>? _parts;
    private long? _goodwill;
    private string? _shown;
    private string _goodwillReason = "";
    private string _shiftReason = "";
    private bool _toCredit;
    private bool _wrong;
    private bool _busy;

    /// <summary>The return number.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    private IStringLocalizer<RefundScreenTexts> L => texts;

    private IReadOnlyList<string> Methods => [.. _view!.Payments.Select(payment => payment.Method)];

    private IReadOnlyList<Money> CreditParts => [.. _view!.Quote.Tenders.Select(part => new Money(part.Amount, _view.Quote.Currency))];

    private Refusal? WhyNot =>
        _view!.Status != CaseStatus.Inspected ? new Refusal("refund.case-not-inspected", _view.Status)
        : _view.Quote.Total <= 0 ? new Refusal("refund.nothing-to-refund", Number)
        : null;

    private bool CanSend => !_busy && !_wrong && WhyNot is null && (_parts is null || _parts.Sum(part => part.Amount) == _view!.Quote.Total);

    private string SendLabel => _view!.Need == ApprovalNeed.WithinOwnLimit ? L["Propose.Send", _view.Quote.Offer.ToText()] : L["Propose.Ask", _view.Quote.Offer.ToText()];

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && Number != _shown)
        {
            (_shown, _view, _parts, _goodwill, _toCredit) = (Number, null, null, null, false);
            await QuoteAsync();
        }
    }

    private async Task AdjustAsync(long? goodwill)
    {
        (_goodwill, _parts) = (goodwill, null);
        await QuoteAsync();
    }

    /// <summary>Credit is one: there are no parts to be moved between payments.</summary>
    private void ChooseCredit(bool toCredit) => (_toCredit, _parts) = (toCredit, null);

    private void ShiftAsync(IReadOnlyList<TenderPart>? parts) => _parts = parts;

    private async Task QuoteAsync()
    {
        var reason = string.IsNullOrWhiteSpace(_goodwillReason) ? NotYet : _goodwillReason;
        var quoted = await quotes.ReadAsync(await staff.ActorAsync(), Number, new RefundWish(_goodwill ?? 0, reason));
        (_view, _refusal) = (quoted.Value ?? _view, quoted.Refusal);
    }

    private async Task SendAsync()
    {
        _busy = true;
        try
        {
            // The version and the goodwill are those of the arithmetic on the screen: what was seen is what is sent.
            var view = _view!;
            var wish = new RefundWish(view.Quote.Goodwill, view.Quote.Goodwill == 0 ? null : _goodwillReason.Trim(), _parts, _parts is null ? null : _shiftReason.Trim()) { ToStoreCredit = _toCredit };
            var proposed = await propose.ExecuteAsync(await staff.ActorAsync(), new CaseRef(Number, view.Version), wish);
            _refusal = proposed.Refusal;
            if (!proposed.Refused)
            {
                RefundToast.Show(snackbar, proposed.Value);
                navigation.NavigateTo(DeskUrls.Refunds);
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
