using Microsoft.AspNetCore.Components;
using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Orders.Search;

/// <summary>Finds an order; what is searched for stands in the address.</summary>
public sealed partial class OrdersPage(ReadOrders readOrders, CurrentStaff staff, NavigationManager navigation)
{
    private const int PageRows = 50;
    private static readonly string[] Keys = ["j", "k", "Enter"];
    private List<OrderRow>? _rows;
    private string? _text;
    private string? _asked;
    private long _current;
    private bool _hasMore;
    private bool _failed;
    private bool _busy;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "category")]
    public string? Category { get; set; }

    private bool IsNarrowed => !string.IsNullOrWhiteSpace(Query) || Category is not null;

    protected override async Task OnParametersSetAsync()
    {
        var asked = $"{Query}\n{Category}";
        if (asked != _asked)
        {
            (_asked, _text) = (asked, Query);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            _failed = false;
            var rows = await PageAsync(null);
            if (rows.Count == 1 && !string.IsNullOrWhiteSpace(Query))
            {
                navigation.NavigateTo(DeskUrls.Order(rows[0].Id), replace: true);
                return;
            }

            _rows = rows;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _failed = true;
        }
    }

    private async Task MoreAsync()
    {
        _busy = true;
        try
        {
            _rows!.AddRange(await PageAsync(_rows[^1]));
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<List<OrderRow>> PageAsync(OrderRow? after)
    {
        var rows = await readOrders.ReadAsync(await staff.ActorAsync(), new OrderFilter(Query, Category, PageRows, after?.PlacedAt, after?.Id ?? 0));
        _hasMore = rows.Count == PageRows;
        return [.. rows];
    }

    private void Search() => navigation.NavigateTo(string.IsNullOrWhiteSpace(_text) ? DeskUrls.Orders : DeskUrls.Search(DeskUrls.Orders, _text.Trim()));

    private void PressAsync(string key)
    {
        if (_rows is not { Count: > 0 } rows)
        {
            return;
        }

        var at = rows.FindIndex(row => row.Id == _current);
        if (key == "Enter" && at >= 0)
        {
            navigation.NavigateTo(DeskUrls.Order(_current));
        }
        else if (key != "Enter")
        {
            _current = rows[Math.Clamp(key == "j" ? at + 1 : at - 1, 0, rows.Count - 1)].Id;
        }
    }
}
