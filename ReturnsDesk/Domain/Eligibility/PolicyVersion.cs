namespace ReturnsDesk.Domain.Eligibility;

/// <summary>A stored policy: published once, never changed after.</summary>
public sealed class PolicyVersion
{
    private PolicyVersion()
    {
    }

    public PolicyVersion(ReturnPolicy policy, DateTime publishedAt, string publishedBy) =>
        (Number, ValidFromOn, Policy, PublishedAt, PublishedBy) = (policy.Version, policy.ValidFromOn, policy, publishedAt, publishedBy);

    public long Id { get; private set; }
    public int Number { get; private set; }
    public DateOnly ValidFromOn { get; private set; }
    public ReturnPolicy Policy { get; private set; } = new();
    public DateTime PublishedAt { get; private set; }
    public string PublishedBy { get; private set; } = "";
}
