namespace ReturnsDesk.Domain.Refunds;

/// <summary>One person's yes to a refund, with the roles held then. The database holds that it is not the proposer's.</summary>
public sealed class RefundApproval
{
    private RefundApproval()
    {
    }

    internal RefundApproval(Approval approval, string personName, Refund refund, DateTime at) =>
        (PersonId, Roles, PersonName, ProposedById, ContentHash, SecondFactorAt, At) =
        (approval.PersonId, string.Join(',', approval.Roles), personName, refund.ProposedById, refund.ContentHash, approval.SecondFactorAt, at);

    public long Id { get; private set; }
    public long RefundId { get; private set; }
    public string PersonId { get; private set; } = "";
    public string PersonName { get; private set; } = "";
    public string Roles { get; private set; } = "";
    public string ProposedById { get; private set; } = "";

    /// <summary>Of what was approved; see <see cref="Refund.ContentHash"/>.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>When the person last proved a second factor; null where none was asked for.</summary>
    public DateTime? SecondFactorAt { get; private set; }
    public DateTime At { get; private set; }

    internal Approval ToApproval() => new(PersonId, Roles.Split(','));
}
