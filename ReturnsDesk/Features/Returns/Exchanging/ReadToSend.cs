using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Exchanging;

/// <summary>A parcel that goes out in place of goods.</summary>
public sealed record ToSendRow(string Number, int Version, ReturnKind Kind, ReplacementStatus Status, DateTime ChosenAt, DateTime? ReservedUntilAt, bool IsSentFirst, CaseStatus CaseStatus)
{
    public required string CustomerName { get; init; }
    public required PostalAddress ShipTo { get; init; }
    public required IReadOnlyList<ToSendItem> Items { get; init; }
    public string? Carrier { get; init; }
    public string? Waybill { get; init; }
    public DateTime? SentAt { get; init; }
}

public sealed record ToSendItem(int Units, string Sku, string ProductName, string? Variant, string? Part);

/// <summary>Which parcels: those to be packed now, those that still wait for goods, money or a decision, and those that left.</summary>
public enum ToSendTab
{
    Ready,
    Waiting,
    Sent,
}

/// <summary>Reads the warehouse's list of parcels that go out in place of goods; the longest waiting first, of those that left the newest.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadToSend(DeskStore store)
{
    public const int MostRows = 200;

    public Task<IReadOnlyList<ToSendRow>> ReadAsync(Actor actor, ToSendTab tab, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadToSend, IReadOnlyList<ToSendRow>>(actor, async db => await Rows(Sorted(db.Replacements, tab).Take(MostRows)).ToListAsync(cancellationToken), cancellationToken);

    private static IQueryable<Replacement> Sorted(IQueryable<Replacement> all, ToSendTab tab) => tab switch
    {
        ToSendTab.Ready => all.Where(row => row.Status == ReplacementStatus.ToSend).OrderBy(row => row.ChosenAt).ThenBy(row => row.Id),
        ToSendTab.Waiting => all.Where(row => row.Status == ReplacementStatus.Reserved).OrderBy(row => row.ChosenAt).ThenBy(row => row.Id),
        ToSendTab.Sent => all.Where(row => row.SentAt != null).OrderByDescending(row => row.SentAt).ThenByDescending(row => row.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(tab), tab, "Unknown part."),
    };

    private static IQueryable<ToSendRow> Rows(IQueryable<Replacement> parcels) => parcels.Select(row => new ToSendRow(
        row.ReturnCase.Number, row.ReturnCase.Version, row.ReturnCase.Kind, row.Status, row.ChosenAt, row.ReservedUntilAt, row.IsSentFirst, row.ReturnCase.Status)
    {
        CustomerName = row.ReturnCase.Order.Customer.Name,
        ShipTo = row.ReturnCase.Order.ShipTo,
        Items = row.Items.OrderBy(item => item.Id).Select(item => new ToSendItem(item.Units, item.Sku, item.ProductName, item.Variant, item.Part)).ToList(),
        Carrier = row.Carrier,
        Waybill = row.Waybill,
        SentAt = row.SentAt,
    });
}
