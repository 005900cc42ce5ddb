using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Desk;

/// <summary>The refunds desk: one part at a time, which the address names.</summary>
public sealed partial class RefundsPage(
    ReadCasesToRefund cases, ReadRefunds refunds, ReadRefundCounts counts, ReadRestingGateways gateways, ReadReasons reasons, CurrentStaff staff, IStringLocalizer<RefundScreenTexts> texts)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);
    private IReadOnlyDictionary<RefundTab, int> _counts = new Dictionary<RefundTab, int>();
    private IReadOnlyList<GatewayRest> _resting = [];
    private Dictionary<string, string> _reasons = [];
    private List<RefundDeskRow>? _rows;
    private RefundTab _tab;
    private RefundTab? _shown;
    private bool _hasMore;
    private bool _busy;

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    private IStringLocalizer<RefundScreenTexts> L => texts;

    /// <summary>Rows that move without anybody's doing are read again and again, as long as one page shows them all.</summary>
    private bool IsLive => _tab is RefundTab.InFlight or RefundTab.Attention && _rows is { Count: > 0 and <= RefundDeskRow.PageSize };

    protected override async Task OnParametersSetAsync()
    {
        _tab = RefundTabAddress.Read(Tab);
        if (!RendererInfo.IsInteractive || _tab == _shown)
        {
            return;
        }

        (_rows, _shown) = (null, _tab);
        if (_reasons.Count == 0)
        {
            _reasons = (await reasons.ReadAsync(await staff.ActorAsync())).ToDictionary(reason => reason.Code, reason => reason.Name, StringComparer.Ordinal);
        }

        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        var (tab, actor) = (_tab, await staff.ActorAsync());
        var page = await PageAsync(actor, tab, after: null);
        var found = await counts.ReadAsync(actor);
        var resting = await gateways.ReadAsync(actor);
        if (tab == _tab)
        {
            (_rows, _hasMore, _counts, _resting) = ([.. page], page.Count == RefundDeskRow.PageSize, found, resting);
        }
    }

    private async Task ReadMoreAsync()
    {
        if (_rows is not [.., var last])
        {
            return;
        }

        _busy = true;
        try
        {
            var page = await PageAsync(await staff.ActorAsync(), _tab, last);
            _rows.AddRange(page);
            _hasMore = page.Count == RefundDeskRow.PageSize;
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<IReadOnlyList<RefundDeskRow>> PageAsync(Actor actor, RefundTab tab, RefundDeskRow? after) => tab == RefundTab.ToPropose
        ? [.. (await cases.ReadAsync(actor, new CasesToRefundFilter(RefundDeskRow.PageSize, after?.Case?.UrgentAt, after?.Id ?? 0))).Select(RefundDeskRow.Of)]
        : [.. (await refunds.ReadAsync(actor, new RefundFilter(tab, RefundDeskRow.PageSize, after?.Refund))).Select(RefundDeskRow.Of)];
}
