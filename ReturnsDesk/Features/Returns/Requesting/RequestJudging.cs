using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Requesting;

/// <summary>A request with what the policy says of each of its lines.</summary>
public sealed record JudgedRequest(IReadOnlyList<RequestedLine> Lines, IReadOnlyList<Verdict> Verdicts, IReadOnlyDictionary<string, FaultSide> Faults)
{
    /// <summary>The first line that the policy excludes; null for none.</summary>
    public int? Excluded => Verdicts.Index().Where(pair => pair.Item.Answer == VerdictAnswer.Ineligible).Select(pair => (int?)pair.Index).FirstOrDefault();

    public static RuleAnswer WhyNot(Verdict verdict) => verdict.Trace.First(rule => rule.Answer == VerdictAnswer.Ineligible);
}

/// <summary>Reads a request against the order and asks the policy.</summary>
internal static class RequestJudging
{
    private const int CommentLength = 4000;

    /// <summary>Refused: <c>return.unknown-line</c>, <c>return.unknown-reason</c>, <c>return.comment-length</c>, <c>return.exchanged-already</c>.</summary>
    public static async Task<Result<JudgedRequest>> JudgeAsync(ReturnsDb db, Order order, ReturnRequestDraft draft, Deed deed, CancellationToken cancellationToken)
    {
        var faults = await CaseOpening.FaultsAsync(db, cancellationToken);
        var lines = new List<RequestedLine>();
        foreach (var wanted in draft.Lines)
        {
            var asked = draft.Kind == ReturnKind.Withdrawal && string.IsNullOrEmpty(wanted.ReasonCode) ? wanted with { ReasonCode = ReturnReasons.Other } : wanted;
            if (Check(order, faults, asked, out var orderLine) is { } refusal)
            {
                return refusal;
            }

            lines.Add(new RequestedLine(orderLine!, asked.Quantity, asked.ReasonCode, string.IsNullOrWhiteSpace(asked.Comment) ? null : asked.Comment.Trim()));
        }

        return new JudgedRequest(lines, await Opening(order, draft, lines).JudgeAsync(db, deed.Policy, faults, deed.On, cancellationToken), faults);
    }

    public static CaseOpening Opening(Order order, ReturnRequestDraft draft, IReadOnlyList<RequestedLine> lines) => new(order, draft.Kind, draft.Way, draft.Source, lines) { Photos = draft.Photos };

    private static Refusal? Check(Order order, Dictionary<string, FaultSide> faults, RequestedUnits asked, out OrderLine? orderLine)
    {
        orderLine = order.Lines.SingleOrDefault(line => line.Id == asked.OrderLineId);
        return orderLine is null ? new Refusal("return.unknown-line", order.Number)
            : orderLine is { OpenUnits: <= 0, ExchangedUnits: > 0 } ? new Refusal("return.exchanged-already", orderLine.Sku)
            : !faults.ContainsKey(asked.ReasonCode) ? new Refusal("return.unknown-reason", orderLine.Sku) { Field = nameof(RequestedUnits.ReasonCode) }
            : asked.Comment?.Length > CommentLength ? new Refusal("return.comment-length", CommentLength) { Field = nameof(RequestedUnits.Comment) }
            : null;
    }
}
