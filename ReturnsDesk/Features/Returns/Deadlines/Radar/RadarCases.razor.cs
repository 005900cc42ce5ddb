using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>The cases behind a figure, the dearest first. J and K move in it.</summary>
public sealed partial class RadarCases(
    ReadRadarCases readCases, CurrentStaff staff, NavigationManager navigation, IStringLocalizer<RadarTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private static readonly string[] Keys = ["j", "k", "Enter"];
    private readonly Dictionary<long, ElementReference> _links = [];
    private List<RadarCase>? _rows;
    private (RadarState State, int Round)? _shown;
    private RadarCursor? _next;
    private bool _failed;
    private bool _busy;
    private int _at = -1;

    [Parameter, EditorRequired]
    public RadarState State { get; set; } = new();

    [Parameter, EditorRequired]
    public RadarDays Days { get; set; } = null!;

    /// <summary>Another number means that the figures were read again.</summary>
    [Parameter]
    public int Round { get; set; }

    private IStringLocalizer<RadarTexts> L => texts;

    private IStringLocalizer<DomainTexts> Words => words;

    protected override async Task OnParametersSetAsync()
    {
        var asked = (State with { ByStake = false }, Round);
        var isSameList = _shown?.State == asked.Item1;
        if (_shown != asked && !(isSameList && _rows?.Count > ReadRadarCases.PageSize))
        {
            _at = isSameList ? _at : -1;
            _shown = asked;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var asked = _shown;
        _busy = true;
        try
        {
            var part = await readCases.ReadAsync(await staff.ActorAsync(), State.ToFilter(Days));
            if (asked == _shown)
            {
                (_rows, _next, _failed) = ([.. part.Rows], part.Next, false);
            }
        }
        catch (System.Data.Common.DbException)
        {
            _failed = true;
        }
        finally
        {
            _busy = false;
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
            var part = await readCases.ReadAsync(await staff.ActorAsync(), State.ToFilter(Days) with { After = _next });
            _rows.AddRange(part.Rows);
            _next = part.Next;
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task PressAsync(string key)
    {
        if (_rows is not { Count: > 0 } rows)
        {
            return;
        }

        if (key == "Enter")
        {
            navigation.NavigateTo(DeskUrls.Return(rows[Math.Clamp(_at, 0, rows.Count - 1)].Number));
            return;
        }

        _at = Math.Clamp(_at + (key == "j" ? 1 : -1), 0, rows.Count - 1);
        if (_links.TryGetValue(rows[_at].Id, out var link))
        {
            await link.FocusAsync();
        }
    }
}
