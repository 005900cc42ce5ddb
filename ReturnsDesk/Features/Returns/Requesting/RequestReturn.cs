using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting;

/// <summary>One line of an order that somebody asks to return.</summary>
public sealed record RequestedUnits(long OrderLineId, int Quantity, string ReasonCode, string? Comment = null);

/// <summary>What a return is asked for with.</summary>
public sealed record ReturnRequestDraft(long OrderId, ReturnKind Kind, ReturnWay Way, IReadOnlyList<RequestedUnits> Lines)
{
    public ReturnSource Source { get; init; } = ReturnSource.Desk;

    /// <summary>Why a line is taken that the policy excludes; needs the permission to override.</summary>
    public string? OverrideReason { get; init; }
}

/// <summary>
/// Opens a return for an order and gives its number. Refused: <c>order.unknown</c>, <c>return.unknown-line</c>, <c>return.unknown-reason</c>,
/// <c>return.comment-length</c>, <c>return.ineligible</c> (SKU and the rule that says no), <c>desk.not-permitted</c> for an override, and what <see cref="ReturnCase.Open"/> refuses.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class RequestReturn(DeskStore store, DeedRoom deeds)
{
    private const int CommentLength = 4000;

    public Task<Result<string>> ExecuteAsync(Actor actor, ReturnRequestDraft draft, CancellationToken cancellationToken = default) =>
        store.WriteAsync<RequestReturn, string>(actor, db => OpenAsync(db, actor, draft, cancellationToken), cancellationToken);

    private async Task<Result<string>> OpenAsync(ReturnsDb db, Actor actor, ReturnRequestDraft draft, CancellationToken cancellationToken)
    {
        var order = await db.Orders.Include(found => found.Lines).Include(found => found.Customer).SingleOrDefaultAsync(found => found.Id == draft.OrderId, cancellationToken);
        if (order is null)
        {
            return new Refusal("order.unknown", draft.OrderId);
        }

        var faults = await db.ReturnReasons.AsNoTracking().ToDictionaryAsync(reason => reason.Code, reason => reason.Fault, cancellationToken);
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

        var deed = await deeds.ForOrderAsync(db, actor, order.PlacedOn, cancellationToken);
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var verdicts = lines.Select(line => Judge.Line(deed.Policy, LineFacts.Of(order, line.OrderLine, merchant, Question(draft, line, faults, deed.On)), Lawbook.Law)).ToList();
        if (await ExclusionAsync(db, actor, draft, lines, verdicts, cancellationToken) is { } excluded)
        {
            return excluded;
        }

        var number = await NextReturnNumber.DrawAsync(db, deed.On, cancellationToken);
        var opened = ReturnCase.Open(deed, number, order, draft.Kind, draft.Way, draft.Source, lines, verdicts);
        if (opened.Value is not { } returnCase)
        {
            return opened.Refusal!;
        }

        db.ReturnCases.Add(returnCase);
        if (!IsOverridden(verdicts) && returnCase.FollowPolicy(deed with { By = Actor.Automatic }, WhyRejected(deed.Policy, verdicts)) is { Refusal: { } failed })
        {
            return failed;
        }

        return !string.IsNullOrWhiteSpace(draft.OverrideReason) && returnCase.AddNote(deed, draft.OverrideReason) is { Refusal: { } noted } ? noted : number;
    }

    private static LineQuestion Question(ReturnRequestDraft draft, RequestedLine line, Dictionary<string, FaultSide> faults, DateOnly on) =>
        new(draft.Kind, faults[line.ReasonCode], line.Quantity, on) { Way = draft.Way, ReasonCode = line.ReasonCode, HasComment = line.Comment is not null };

    /// <summary>An ineligible line got this far only by a person's right and reason: what they took on, no rule rejects at once.</summary>
    private static bool IsOverridden(List<Verdict> verdicts) => CaseVerdict.AnswerOf(verdicts) == VerdictAnswer.Ineligible;

    /// <summary>The merchant's own words where the rule has some, else its name.</summary>
    private static string WhyRejected(ReturnPolicy policy, List<Verdict> verdicts)
    {
        var id = verdicts.SelectMany(verdict => verdict.Trace).FirstOrDefault(answer => answer.Code == "rejects-unfit")?.RuleId ?? "";
        return policy.Rules.FirstOrDefault(rule => rule.Id == id) is { Note.Length: > 0 } rule ? rule.Note : id;
    }

    private static Refusal? Check(Order order, Dictionary<string, FaultSide> faults, RequestedUnits asked, out OrderLine? orderLine)
    {
        orderLine = order.Lines.SingleOrDefault(line => line.Id == asked.OrderLineId);
        return orderLine is null ? new Refusal("return.unknown-line", order.Number)
            : !faults.ContainsKey(asked.ReasonCode) ? new Refusal("return.unknown-reason", orderLine.Sku) { Field = nameof(RequestedUnits.ReasonCode) }
            : asked.Comment?.Length > CommentLength ? new Refusal("return.comment-length", CommentLength) { Field = nameof(RequestedUnits.Comment) }
            : null;
    }

    private static async Task<Refusal?> ExclusionAsync(
        ReturnsDb db, Actor actor, ReturnRequestDraft draft, List<RequestedLine> lines, List<Verdict> verdicts, CancellationToken cancellationToken)
    {
        var at = verdicts.FindIndex(verdict => verdict.Answer == VerdictAnswer.Ineligible);
        if (at < 0)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(draft.OverrideReason))
        {
            return new Refusal("return.ineligible", lines[at].OrderLine.Sku, new Word("Rule." + verdicts[at].Trace.First(rule => rule.Answer == VerdictAnswer.Ineligible).Code));
        }

        return await DeskStore.MayAsync(db, actor, Permissions.OverridePolicy, cancellationToken) ? null : new Refusal("desk.not-permitted", Permissions.OverridePolicy);
    }
}
