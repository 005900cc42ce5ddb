using Microsoft.AspNetCore.Components;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Requesting;

namespace ReturnsDesk.Features.Orders.Filing;

/// <summary>What is being filed of one order line.</summary>
public sealed class FilingDraft(OrderLineView line)
{
    public OrderLineView Line { get; } = line;
    public int Quantity { get; set; }
    public string ReasonCode { get; set; } = "";
    public string Comment { get; set; } = "";
}

/// <summary>Files a return on behalf of a customer. What was typed stays when it is refused.</summary>
public sealed partial class FileReturnPage(ReadOrder readOrder, ReadReasons readReasons, RequestReturn requestReturn, CurrentStaff staff, NavigationManager navigation)
{
    private OrderView? _order;
    private List<FilingDraft> _lines = [];
    private IReadOnlyList<ReasonRow> _reasons = [];
    private ReturnKind _kind;
    private ReturnWay _way;
    private string _override = "";
    private Refusal? _refusal;
    private bool _mayOverride;
    private bool _missing;
    private bool _busy;

    [Parameter]
    public long Id { get; set; }

    private int Units => _lines.Sum(line => line.Quantity);

    protected override async Task OnParametersSetAsync()
    {
        if (_order?.Id == Id)
        {
            return;
        }

        var actor = await staff.ActorAsync();
        _order = await readOrder.ReadAsync(actor, Id);
        _missing = _order is null;
        _reasons = [.. (await readReasons.ReadAsync(actor)).Where(reason => reason.IsActive)];
        _lines = [.. (_order?.Lines ?? []).Where(line => line.OpenUnits > 0).Select(line => new FilingDraft(line))];
        _mayOverride = await staff.MayAsync(Permissions.OverridePolicy);
    }

    private async Task SendAsync()
    {
        (_busy, _refusal) = (true, null);
        try
        {
            var lines = _lines.Where(line => line.Quantity > 0).Select(line => new RequestedUnits(line.Line.Id, line.Quantity, line.ReasonCode, line.Comment));
            var draft = new ReturnRequestDraft(Id, _kind, _way, [.. lines]) { OverrideReason = _override.Trim().Length > 0 ? _override.Trim() : null };
            var result = await requestReturn.ExecuteAsync(await staff.ActorAsync(), draft);
            _refusal = result.Refusal;
            if (result.Value is { } number)
            {
                navigation.NavigateTo(DeskUrls.Return(number));
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
