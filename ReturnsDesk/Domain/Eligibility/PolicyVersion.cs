using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Eligibility;

/// <summary>A stored policy: written as a draft, published by two people, and never changed after.</summary>
public sealed partial class PolicyVersion
{
    public const int TitleLength = 200;

    private PolicyVersion()
    {
    }

    /// <summary>One that a desk starts with: published from the first.</summary>
    public PolicyVersion(ReturnPolicy policy, DateTime publishedAt, string publishedBy)
    {
        (Number, ValidFromOn, Policy, PublishedAt, PublishedBy) = (policy.Version, policy.ValidFromOn, policy, publishedAt, publishedBy);
        (Status, EditedAt, EditedBy) = (PolicyStatus.Published, publishedAt, publishedBy);
    }

    public long Id { get; private set; }

    /// <summary>1, 2, 3 …; a draft has its own from the first.</summary>
    public int Number { get; private set; }
    public PolicyStatus Status { get; private set; }

    /// <summary>Orders placed on this day of the merchant or later are judged by it.</summary>
    public DateOnly ValidFromOn { get; private set; }
    public ReturnPolicy Policy { get; private set; } = new();

    /// <summary>What changes and why, in the merchant's words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The version the draft was begun from.</summary>
    public int? BasedOn { get; private set; }
    public DateTime EditedAt { get; private set; }
    public string EditedById { get; private set; } = "";
    public string EditedBy { get; private set; } = "";
    public DateTime? ProposedAt { get; private set; }
    public string ProposedById { get; private set; } = "";
    public string ProposedBy { get; private set; } = "";
    public DateTime? PublishedAt { get; private set; }
    public string PublishedById { get; private set; } = "";
    public string PublishedBy { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>A copy of another version to write on.</summary>
    public static PolicyVersion DraftOf(ReturnPolicy policy, int number, int basedOn, Actor by, DateTime at)
    {
        var draft = new PolicyVersion { Number = number, BasedOn = basedOn, Status = PolicyStatus.Draft };
        draft.Take(policy, policy.ValidFromOn, by, at);
        return draft;
    }

    private void Take(ReturnPolicy policy, DateOnly validFromOn, Actor by, DateTime at)
    {
        (ValidFromOn, Policy) = (validFromOn, policy with { Version = Number, ValidFromOn = validFromOn });
        (EditedAt, EditedById, EditedBy) = (at, by.Id, by.Name);
    }
}
