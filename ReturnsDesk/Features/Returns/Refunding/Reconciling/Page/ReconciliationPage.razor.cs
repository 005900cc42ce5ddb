using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling.Page;

/// <summary>What gateways paid and what we hold, side by side: compare, look into each difference, close it with a reason.</summary>
public sealed partial class ReconciliationPage(
    ReadReconciliations reconciliations, ReadDifferences differences, ReadDifferenceCounts counts, CurrentStaff staff, NavigationManager navigation, IStringLocalizer<ReconciliationTexts> texts)
{
    private const int PageRows = 25;
    private static readonly DifferenceState?[] States = [DifferenceState.Open, DifferenceState.Closed, DifferenceState.Gone, null];
    private readonly Dictionary<DifferenceKind, int> _shown = [];
    private ReconciliationDesk? _desk;
    private IReadOnlyDictionary<DifferenceKind, int> _counts = new Dictionary<DifferenceKind, int>();
    private Dictionary<DifferenceKind, IReadOnlyList<DifferenceRow>> _rows = [];
    private DifferenceRights _rights = new("", false, false);
    private (string?, string?, long?)? _read;

    [SupplyParameterFromQuery]
    public string? Gateway { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public long? Run { get; set; }

    private IStringLocalizer<ReconciliationTexts> L => texts;

    private DifferenceState? State => ReconciliationAddress.ReadState(Show);

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || _read == (Gateway, Show, Run))
        {
            return;
        }

        _read = (Gateway, Show, Run);
        _shown.Clear();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var (actor, filter) = (await staff.ActorAsync(), new DifferenceFilter(Gateway, State, RunId: Run));
        _rights = new DifferenceRights(actor.Id, await staff.MayAsync(Permissions.ReconcileLedger), await staff.MayAsync(Permissions.SendRefund));
        var found = await counts.ReadAsync(actor, filter);
        var rows = new Dictionary<DifferenceKind, IReadOnlyList<DifferenceRow>>();
        foreach (var kind in found.Keys)
        {
            rows[kind] = await differences.ReadAsync(actor, filter with { Kind = kind, Take = _shown.GetValueOrDefault(kind, PageRows) });
        }

        var desk = await reconciliations.ReadAsync(actor);
        (_desk, _counts, _rows) = (desk, found, rows);
    }

    private Task MoreAsync(DifferenceKind kind)
    {
        _shown[kind] = _shown.GetValueOrDefault(kind, PageRows) + PageRows;
        return ReadAsync();
    }

    /// <summary>After a comparison its gateway is looked at.</summary>
    private async Task ShowAsync(string gateway)
    {
        if (gateway == Gateway && State == DifferenceState.Open && Run is null)
        {
            await ReadAsync();
        }
        else
        {
            navigation.NavigateTo(ReconciliationAddress.Of(gateway, DifferenceState.Open, null));
        }
    }
}
