using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Eligibility;

public sealed partial class PolicyVersion
{
    /// <summary>Refused: <c>policy.not-a-draft</c> (number, status), <c>policy.title-length</c>, and what <see cref="PolicyReview"/> finds wrong.</summary>
    public Result Edit(ReturnPolicy policy, string? title, Actor by, DateTime at)
    {
        if (Status != PolicyStatus.Draft)
        {
            return new Refusal("policy.not-a-draft", Number, Status);
        }

        if (title?.Length > TitleLength)
        {
            return new Refusal("policy.title-length", TitleLength) { Field = nameof(Title) };
        }

        if (PolicyReview.Faults(policy) is [{ } fault, ..])
        {
            return fault;
        }

        Title = (title ?? "").Trim();
        Take(policy, policy.ValidFromOn, by, at);
        return Result.Done;
    }

    /// <summary>Gives it to a second person. Refused: <c>policy.needs-person</c>, <c>policy.not-a-draft</c>, <c>policy.needs-title</c>, <c>policy.valid-from-past</c> (today).</summary>
    public Result Propose(DateOnly validFromOn, Actor by, DateTime at, DateOnly today)
    {
        var refusal = by.Id.Length == 0 ? new Refusal("policy.needs-person")
            : Status != PolicyStatus.Draft ? new Refusal("policy.not-a-draft", Number, Status)
            : Title.Length == 0 ? new Refusal("policy.needs-title") { Field = nameof(Title) }
            : validFromOn < today ? new Refusal("policy.valid-from-past", today) { Field = nameof(ValidFromOn) }
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        Take(Policy, validFromOn, by, at);
        (Status, ProposedAt, ProposedById, ProposedBy) = (PolicyStatus.Proposed, at, by.Id, by.Name);
        return Result.Done;
    }

    /// <summary>
    /// From its day on, new orders are judged by it. Refused: <c>policy.needs-person</c>, <c>policy.not-proposed</c>, <c>policy.own-proposal</c>, and
    /// <c>policy.valid-from-past</c> where its day went by while it waited.
    /// </summary>
    public Result Publish(Actor by, DateTime at, DateOnly today)
    {
        var refusal = by.Id.Length == 0 ? new Refusal("policy.needs-person")
            : Status != PolicyStatus.Proposed ? new Refusal("policy.not-proposed", Number, Status)
            : by.Id == ProposedById || by.Id == EditedById ? new Refusal("policy.own-proposal")
            : ValidFromOn < today ? new Refusal("policy.valid-from-past", today)
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        (Status, PublishedAt, PublishedById, PublishedBy) = (PolicyStatus.Published, at, by.Id, by.Name);
        return Result.Done;
    }

    /// <summary>Back to its writers. Refused: <c>policy.not-proposed</c>.</summary>
    public Result SendBack()
    {
        if (Status != PolicyStatus.Proposed)
        {
            return new Refusal("policy.not-proposed", Number, Status);
        }

        (Status, ProposedAt, ProposedById, ProposedBy) = (PolicyStatus.Draft, null, "", "");
        return Result.Done;
    }

    /// <summary>Gives it up. Refused: <c>policy.in-force</c> where its day has come: orders may be judged by it; <c>policy.withdrawn-already</c>.</summary>
    public Result Withdraw(DateOnly today)
    {
        if (Status == PolicyStatus.Withdrawn)
        {
            return new Refusal("policy.withdrawn-already", Number);
        }

        if (Status == PolicyStatus.Published && ValidFromOn <= today)
        {
            return new Refusal("policy.in-force", Number, ValidFromOn);
        }

        Status = PolicyStatus.Withdrawn;
        return Result.Done;
    }
}
