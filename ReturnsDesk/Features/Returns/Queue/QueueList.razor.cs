using Microsoft.AspNetCore.Components;
using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>A key that somebody pressed on a row to decide it.</summary>
public sealed record QueueDecision(string Key, QueueRow Row);

/// <summary>The list of cases: views, filters, rows, and the keys that move in it. What a decision does is the page's affair.</summary>
public sealed partial class QueueList(
    ReadQueue readQueue, ReadQueueTotals readTotals, ReadReasons readReasons, CurrentStaff staff, MerchantZone zone, TimeProvider clock, NavigationManager navigation)
{
    private readonly HashSet<string> _leaving = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QueueRowLine> _lines = new(StringComparer.Ordinal);
    private Dictionary<string, ReasonRow> _reasons = [];
    private IReadOnlyList<int> _totals = [];
    private List<QueueRow>? _rows;
    private QueueState? _shown;
    private QueueCursor? _next;
    private bool _failed;
    private bool _busy;

    /// <summary>The list's address without its query.</summary>
    [Parameter, EditorRequired]
    public string Place { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<QueueView> Views { get; set; } = [];

    /// <summary>As read from the address.</summary>
    [Parameter, EditorRequired]
    public QueueState State { get; set; } = new();

    /// <summary>What is shown beside the list for the number of a case.</summary>
    [Parameter]
    public RenderFragment<string>? Peek { get; set; }

    [Parameter]
    public EventCallback<QueueDecision> OnDecide { get; set; }

    private QueueView View => State.ViewOf(Views);

    /// <summary>Dims a row while its decision is on the way.</summary>
    public void Leave(string number, bool isLeaving)
    {
        _ = isLeaving ? _leaving.Add(number) : _leaving.Remove(number);
        StateHasChanged();
    }

    /// <summary>Reads the rows again; the row that took the place of the present one becomes the present one.</summary>
    public async Task RefreshAsync()
    {
        var index = _rows?.FindIndex(row => row.Number == Current) ?? -1;
        await ReadAsync();
        if (_rows is { Count: > 0 } rows && rows.All(row => row.Number != _at))
        {
            _at = rows[Math.Clamp(index, 0, rows.Count - 1)].Number;
        }

        if (State.Peek is { } peeked && _rows?.All(row => row.Number != peeked) == true)
        {
            Show(State with { Peek = _rows.Count > 0 ? _at : null });
        }

        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != State with { Peek = null })
        {
            _shown = State with { Peek = null };
            (_rows, _next) = (null, null);
            _lines.Clear();
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var asked = _shown;
        try
        {
            var (actor, moments) = await MomentsAsync();
            var page = await readQueue.ReadAsync(actor, State.ToFilter(View, moments) with { Take = Math.Max(new QueueFilter().Take, _rows?.Count ?? 0) });
            if (_reasons.Count == 0)
            {
                _reasons = (await readReasons.ReadAsync(actor)).ToDictionary(reason => reason.Code);
            }

            var totals = await readTotals.ReadAsync(actor, [.. Views.Select(view => view.ToFilter(moments))]);
            if (asked == _shown)
            {
                (_rows, _next, _totals, _failed) = ([.. page.Rows], page.Next, totals, false);
            }
        }
        catch (System.Data.Common.DbException)
        {
            _failed = true;
        }
    }

    private async Task ReadMoreAsync()
    {
        if (_next is null || _rows is null || _busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var (actor, moments) = await MomentsAsync();
            var page = await readQueue.ReadAsync(actor, State.ToFilter(View, moments) with { After = _next });
            _rows.AddRange(page.Rows);
            _next = page.Next;
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<(Domain.Team.Actor Actor, QueueMoments Moments)> MomentsAsync()
    {
        var (actor, now) = (await staff.ActorAsync(), clock.GetUtcNow().UtcDateTime);
        return (actor, new QueueMoments(now, zone.EndOfDay(now), actor.Id));
    }

    private string NameOf(string reasonCode) => _reasons.TryGetValue(reasonCode, out var reason) ? reason.Name : reasonCode;

    private void Show(QueueState state) => navigation.NavigateTo(state.ToAddress(Place), replace: true);
}
