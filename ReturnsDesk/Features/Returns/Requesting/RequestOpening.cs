using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting;

/// <summary>Opens a return inside the transaction of whoever asks for it: judged, numbered, and decided at once where the policy says so.</summary>
internal sealed class RequestOpening(DeedRoom deeds)
{
    /// <summary>Refused: what <see cref="RequestReturn"/> names.</summary>
    public async Task<Result<ReturnCase>> OpenAsync(ReturnsDb db, Actor actor, ReturnRequestDraft draft, CancellationToken cancellationToken)
    {
        var order = await CaseOpening.LoadOrderAsync(db, draft.OrderId, cancellationToken);
        if (order is null)
        {
            return new Refusal("order.unknown", draft.OrderId);
        }

        var deed = await deeds.ForOrderAsync(db, actor, order.PlacedOn, cancellationToken);
        var judged = await RequestJudging.JudgeAsync(db, order, draft, deed, cancellationToken);
        if (judged.Value is not { } request)
        {
            return judged.Refusal!;
        }

        if (!draft.IsByCustomer && await ExclusionAsync(db, actor, draft, request, cancellationToken) is { } excluded)
        {
            return excluded;
        }

        var opened = await RequestJudging.Opening(order, draft, request.Lines).OpenAsync(db, deed, request.Verdicts, said: null, cancellationToken);
        if (opened.Value is not { } returnCase)
        {
            return opened.Refusal!;
        }

        if (draft.IsByCustomer)
        {
            returnCase.AskedByCustomer(draft.ToStoreCredit);
        }

        return await FinishAsync(db, returnCase, deed, draft, request, cancellationToken);
    }

    /// <summary>Puts what its customer asks for now in the place of what they asked for. Refused: what <see cref="ReturnCase.Change"/> and <see cref="RequestReturn"/> refuse.</summary>
    public async Task<Result<ReturnCase>> ChangeAsync(ReturnsDb db, Actor customer, ReturnCase returnCase, ReturnRequestDraft draft, CancellationToken cancellationToken)
    {
        var deed = await deeds.ForAsync(db, customer, returnCase, cancellationToken);
        returnCase.Lines.ToList().ForEach(line => line.OrderLine.GiveBackClaim(line.Quantity));
        var judged = await RequestJudging.JudgeAsync(db, returnCase.Order, draft, deed, cancellationToken);
        returnCase.Lines.ToList().ForEach(line => line.OrderLine.Claim(line.Quantity));
        if (judged.Value is not { } request)
        {
            return judged.Refusal!;
        }

        if (returnCase.Change(deed, draft.Kind, draft.Way, request.Lines, request.Verdicts) is { Refusal: { } refusal })
        {
            return refusal;
        }

        returnCase.AskedByCustomer(draft.ToStoreCredit);
        return await FinishAsync(db, returnCase, deed, draft, request, cancellationToken);
    }

    /// <summary>Holds what is wanted in exchange, decides what the policy decides by itself, and hands on what can be sent at once.</summary>
    private static async Task<Result<ReturnCase>> FinishAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, ReturnRequestDraft draft, JudgedRequest request, CancellationToken cancellationToken)
    {
        if (await HoldAsync(db, returnCase, deed, draft, cancellationToken) is { Refusal: { } notHeld })
        {
            return notHeld;
        }

        if (Decide(returnCase, deed, draft, request) is { Refusal: { } failed })
        {
            return failed;
        }

        await ExchangeMoney.GoOnAsync(db, returnCase, deed with { By = Actor.Automatic }, cancellationToken);
        return returnCase;
    }

    /// <summary>A customer chooses among the variants of what they bought, the desk among all articles.</summary>
    private static Task<Result> HoldAsync(ReturnsDb db, ReturnCase returnCase, Deed deed, ReturnRequestDraft draft, CancellationToken cancellationToken)
    {
        List<WantedArticle> wanted = [.. draft.Lines.Where(line => !string.IsNullOrWhiteSpace(line.WantedSku)).Select(line => new WantedArticle(line.OrderLineId, line.Quantity, line.WantedSku))];
        return wanted.Count == 0 ? Task.FromResult(Result.Done) : ExchangeShelf.HoldAsync(db, returnCase, deed, wanted, draft.IsByCustomer || draft.Source == ReturnSource.Portal, cancellationToken);
    }

    /// <summary>An ineligible line got this far only by a person's right and reason, or as an exception that a person decides: what they took on, no rule rejects at once.</summary>
    private static Result Decide(ReturnCase returnCase, Deed deed, ReturnRequestDraft draft, JudgedRequest request)
    {
        var isOverridden = CaseVerdict.AnswerOf(request.Verdicts) == VerdictAnswer.Ineligible;
        if (!isOverridden && returnCase.FollowPolicy(deed with { By = Actor.Automatic }, WhyRejected(deed.Policy, request.Verdicts)) is { Refusal: not null } failed)
        {
            return failed;
        }

        return string.IsNullOrWhiteSpace(draft.OverrideReason) ? Result.Done : returnCase.AddNote(deed, draft.OverrideReason);
    }

    /// <summary>The merchant's own words where the rule has some, else its name.</summary>
    private static string WhyRejected(ReturnPolicy policy, IReadOnlyList<Verdict> verdicts)
    {
        var id = verdicts.SelectMany(verdict => verdict.Trace).FirstOrDefault(answer => answer.Code == "rejects-unfit")?.RuleId ?? "";
        return policy.Rules.FirstOrDefault(rule => rule.Id == id) is { Note.Length: > 0 } rule ? rule.Note : id;
    }

    private static async Task<Refusal?> ExclusionAsync(ReturnsDb db, Actor actor, ReturnRequestDraft draft, JudgedRequest request, CancellationToken cancellationToken)
    {
        if (request.Excluded is not { } at)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(draft.OverrideReason))
        {
            return new Refusal("return.ineligible", request.Lines[at].OrderLine.Sku, new Word("Rule." + JudgedRequest.WhyNot(request.Verdicts[at]).Code));
        }

        return await DeskStore.MayAsync(db, actor, Permissions.OverridePolicy, cancellationToken) ? null : new Refusal("desk.not-permitted", Permissions.OverridePolicy);
    }
}
