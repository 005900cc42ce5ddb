using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>What the person who looks may do with one movement of money now.</summary>
public sealed partial class PartActs(
    AskGateway ask, SendParkedAgain sendAgain, SettleParkedRefund settle, DismissAttention dismiss, CurrentStaff staff, TimeProvider clock, IStringLocalizer<RefundLifeTexts> texts)
{
    private string _me = "";
    private string _words = "";
    private bool _may;
    private bool _busy;
    private PartStep? _writing;
    private Refusal? _refusal;
    private GatewayAnswer? _said;

    [Parameter, EditorRequired]
    public RefundView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public IntentView Part { get; set; } = null!;

    /// <summary>Raised after something was done, or refused.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IStringLocalizer<RefundLifeTexts> T => texts;

    private IReadOnlyList<PartStep> Steps => PartSteps.Of(Part);

    private string InputId => $"words-{Part.Id}";

    protected override async Task OnInitializedAsync()
    {
        _me = (await staff.ActorAsync()).Id;
        _may = await staff.MayAsync(PartSteps.Permission);
    }

    private Refusal? WhyNot(PartStep step) =>
        PartSteps.WhyNot(step, View, Part, _me, clock.GetUtcNow().UtcDateTime) ?? (_may ? null : new Refusal("desk.not-permitted"));

    private Task PressAsync(PartStep step)
    {
        if (step is PartStep.Ask or PartStep.SendAgain)
        {
            return ActAsync(step);
        }

        (_writing, _words, _refusal, _said) = (step, "", null, null);
        return Task.CompletedTask;
    }

    private async Task ActAsync(PartStep step)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            (_refusal, _said) = await DoAsync(step, await staff.ActorAsync());
            _writing = _refusal is null ? null : _writing;
            await OnChanged.InvokeAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<(Refusal? Refusal, GatewayAnswer? Said)> DoAsync(PartStep step, Actor actor)
    {
        switch (step)
        {
            case PartStep.Ask:
                var said = await ask.ExecuteAsync(actor, View.Id);
                return (said.Refusal, said.Value);
            case PartStep.SendAgain:
                return ((await sendAgain.ExecuteAsync(actor, View.Id, Part.Id)).Refusal, null);
            case PartStep.WentOut:
            case PartStep.DidNotGoOut:
                return ((await settle.ExecuteAsync(actor, View.Id, Part.Id, step == PartStep.WentOut, _words)).Refusal, null);
            case PartStep.LookInto:
                return ((await dismiss.ExecuteAsync(actor, View.Id, Part.Id, _words)).Refusal, null);
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step.");
        }
    }
}
