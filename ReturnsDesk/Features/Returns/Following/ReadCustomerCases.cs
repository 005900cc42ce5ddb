using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>One return of an order in its customer's list: what comes back and how far it got. It names nobody and no money.</summary>
public sealed record CustomerCaseRow(string Number, ReturnKind Kind, CaseStatus Status, DateTime RequestedAt, IReadOnlyList<CustomerItem> Items);

public sealed record CustomerItem(int Units, string Name, string? Variant);

/// <summary>Lists the returns of the order that a customer proved, the newest first.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadCustomerCases(DeskStore store)
{
    private const int Most = 100;

    public Task<IReadOnlyList<CustomerCaseRow>> ReadAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadCustomerCases, IReadOnlyList<CustomerCaseRow>>(
            Actor.Customer(""),
            async db => await db.ReturnCases.Where(row => row.OrderId == orderId)
                .OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id).Take(Most)
                .Select(row => new CustomerCaseRow(
                    row.Number,
                    row.Kind,
                    row.Status,
                    row.RequestedAt,
                    row.Lines.OrderBy(line => line.Id).Select(line => new CustomerItem(line.Quantity, line.OrderLine.ProductName, line.OrderLine.Variant)).ToList()))
                .AsSplitQuery().ToListAsync(cancellationToken),
            cancellationToken);
}
