using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Receiving;

/// <summary>A case that a scan may mean.</summary>
public sealed record ParcelMatch(
    string Number, string OrderNumber, string CustomerName, CaseStatus Status, ParcelStatus Parcel, string? Carrier, string? Waybill, int Units, string FirstProduct, DateTime? ReceivedAt);

/// <summary>Finds the case of a parcel by what was scanned: waybill first, return number second, order third, SKU of what is awaited last.</summary>
[Requires(Permissions.ReceiveParcel)]
public sealed class FindParcel(DeskStore store)
{
    private const int MostMatches = 20;
    private static readonly CaseStatus[] Awaited = [CaseStatus.Approved, CaseStatus.InTransit, CaseStatus.Received];

    public Task<IReadOnlyList<ParcelMatch>> ReadAsync(Actor actor, string scanned, CancellationToken cancellationToken = default) =>
        store.ReadAsync<FindParcel, IReadOnlyList<ParcelMatch>>(
            actor,
            async db =>
            {
                var text = scanned.Trim();
                var waybill = Waybills.Normalise(text);
                if (waybill.Length == 0)
                {
                    return [];
                }

                var number = ReturnNumber.Parse(text);
                IQueryable<ReturnCase>[] tries =
                [
                    db.ReturnCases.Where(row => row.Waybill == waybill),
                    db.ReturnCases.Where(row => row.Number == number),
                    db.ReturnCases.Where(row => row.Order.Number == text || row.Order.Number == "#" + text),
                    db.ReturnCases.Where(row => Awaited.Contains(row.Status) && row.Lines.Any(line => line.OrderLine.Sku == text)),
                ];
                foreach (var attempt in tries)
                {
                    var matches = await Matches(attempt).ToListAsync(cancellationToken);
                    if (matches.Count > 0)
                    {
                        return matches;
                    }
                }

                return [];
            },
            cancellationToken);

    private static IQueryable<ParcelMatch> Matches(IQueryable<ReturnCase> cases) =>
        cases.OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id).Take(MostMatches).Select(row => new ParcelMatch(
            row.Number,
            row.Order.Number,
            row.Order.Customer.Name,
            row.Status,
            row.Parcel,
            row.Carrier,
            row.Waybill,
            row.Units,
            row.Lines.OrderBy(line => line.Id).Select(line => line.OrderLine.ProductName).First(),
            row.ReceivedAt));
}
