using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>One refund: what was decided, by whom, and what became of each part of it.</summary>
public sealed partial class RefundPage(
    ReadRefund read, ReadRefundLedger readLedger, ReadRestingGateways gateways, CurrentStaff staff, IStringLocalizer<RefundScreenTexts> texts, IStringLocalizer<RefundLifeTexts> lifeTexts)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);
    private RefundView? _view;
    private RefundLedger? _ledger;
    private IReadOnlyList<GatewayRest> _resting = [];
    private bool _isMissing;
    private long? _shown;

    [Parameter]
    public long Id { get; set; }

    private IStringLocalizer<RefundScreenTexts> L => texts;

    private IStringLocalizer<RefundLifeTexts> T => lifeTexts;

    private IReadOnlyList<PartChain> Chains => PartChain.Of(_view!.Intents);

    /// <summary>The part that keeps the refund where it is.</summary>
    private IntentView? Telling => _view!.Live.FirstOrDefault(intent => intent.Status == _view.Status) ?? _view.Intents.LastOrDefault(intent => intent.Status == _view.Status);

    /// <summary>The gateways among those left alone that this refund still needs.</summary>
    private IReadOnlyList<GatewayRest> Mine => _view!.IsMoving ? [.. _resting.Where(rest => _view.Live.Any(intent => intent.Gateway == rest.Gateway))] : [];

    private Dictionary<string, string> Names => _view!.Lines.GroupBy(line => line.Sku).ToDictionary(lines => lines.Key, lines => lines.First().ProductName, StringComparer.Ordinal);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && Id != _shown)
        {
            (_shown, _view) = (Id, null);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var actor = await staff.ActorAsync();
        var view = await read.ReadAsync(actor, Id);
        var ledger = view is null ? null : await readLedger.ReadAsync(actor, Id);
        _resting = await gateways.ReadAsync(actor);
        (_view, _ledger, _isMissing) = (view, ledger, view is null);
    }

    private GatewayRest? RestOf(string gateway) => _resting.FirstOrDefault(rest => rest.Gateway == gateway);
}
