using System.Runtime.CompilerServices;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>Their side in chunks, wherever it comes from.</summary>
internal static class TheirRows
{
    public const int ChunkRows = 500;

    /// <exception cref="GatewayUnreachableException">The list did not arrive whole.</exception>
    public static IAsyncEnumerable<IReadOnlyList<ListedRefund>> OfAsync(IGatewayBook book, ListTerms terms, CancellationToken cancellationToken) =>
        ChunksAsync(book.ListAsync(terms.AskFrom, terms.AskTo, cancellationToken), cancellationToken);

    public static async IAsyncEnumerable<IReadOnlyList<ListedRefund>> OfAsync(StatementList statement, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in statement.Refunds.Chunk(ChunkRows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return [.. chunk.Select(Row)];
            await Task.Yield();
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<ListedRefund>> ChunksAsync(IAsyncEnumerable<GatewayBookRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new List<ListedRefund>(ChunkRows);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            chunk.Add(Row(row));
            if (chunk.Count == ChunkRows)
            {
                yield return chunk;
                chunk = new List<ListedRefund>(ChunkRows);
            }
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    private static ListedRefund Row(GatewayBookRow row) => new(row.Reference, row.Key, row.PaymentReference, row.Amount, row.Outcome, row.At) { OtherPaymentReference = row.OtherPaymentReference };
}
