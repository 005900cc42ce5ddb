using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling.Page;

/// <summary>One difference: both sides, what it means, and what the person who looks may do about it.</summary>
public sealed partial class DifferenceLine(
    CloseDifference close, AskGateway askGateway, AskAboutPaid askAboutPaid, CurrentStaff staff, MerchantZone zone, IStringLocalizer<ReconciliationTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private Refusal? _refusal;
    private GatewayOutcome? _said;
    private string _reason = "";
    private bool _isClosing;
    private bool _busy;

    [Parameter, EditorRequired]
    public DifferenceRow Row { get; set; } = null!;

    [Parameter, EditorRequired]
    public DifferenceRights Rights { get; set; } = null!;

    /// <summary>Raised after something was done.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IStringLocalizer<ReconciliationTexts> L => texts;

    private string Name => new[] { Row.Reference, Row.Key, Row.PaymentReference }.First(name => name.Length > 0 || name == Row.PaymentReference);

    private Task CloseAsync() => ActAsync(async actor =>
    {
        var result = await close.ExecuteAsync(actor, Row.Id, _reason);
        _isClosing = result.Refused;
        return result.Refusal;
    });

    private Task AskAsync() => ActAsync(async actor =>
    {
        var asked = Row.CanAskAboutPaid ? await askAboutPaid.ExecuteAsync(actor, Row.Id) : await askGateway.ExecuteAsync(actor, Row.RefundId!.Value);
        _said = asked.Value?.Outcome;
        return asked.Refusal;
    });

    private async Task ActAsync(Func<Actor, Task<Refusal?>> act)
    {
        _busy = true;
        try
        {
            _refusal = await act(await staff.ActorAsync());
            await OnChanged.InvokeAsync();
        }
        finally
        {
            _busy = false;
        }
    }
}
