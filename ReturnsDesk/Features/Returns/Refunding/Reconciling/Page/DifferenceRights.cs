namespace ReturnsDesk.Features.Returns.Refunding.Reconciling.Page;

/// <summary>What the person who looks is shown; the use cases decide for themselves.</summary>
public sealed record DifferenceRights(string PersonId, bool MayClose, bool MayAsk)
{
    /// <summary>Closing needs somebody else than whoever proposed the refund.</summary>
    public bool IsProposer(DifferenceRow row) => row.ProposedById == PersonId && PersonId.Length > 0;
}
