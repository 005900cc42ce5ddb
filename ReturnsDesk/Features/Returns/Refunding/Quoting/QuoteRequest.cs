using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>A return of the file and, per line of it, the way to that line in the file.</summary>
public sealed record RequestedReturn(ReturnToRefund Goods, IReadOnlyList<string> Paths);

/// <summary>What <c>quote FILE.json</c> asks: an order as charged and the returns of it, in their sequence. All amounts are minor units.</summary>
public sealed record QuoteRequest(OrderCosts Order, RefundTerms Terms, IReadOnlyList<RequestedReturn> Returns)
{
    public const int MostBytes = 1024 * 1024;
    private const int MostDepth = 8;

    /// <summary>
    /// Reads the file strictly: whole numbers only, nothing unknown, nothing twice. Refusals <c>quote.…</c> have the path as their first fact.
    /// </summary>
    public static Result<QuoteRequest> Read(Stream stream)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MostBytes)
            {
                return new Refusal("quote.file-too-large", "$", MostBytes);
            }
        }

        copy.Position = 0;
        try
        {
            using var document = JsonDocument.Parse(copy, new JsonDocumentOptions { MaxDepth = MostDepth });
            return new QuoteFileReader().Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return new Refusal("quote.not-json", "$", (fault.LineNumber ?? 0) + 1, (fault.BytePositionInLine ?? 0) + 1);
        }
    }
}
