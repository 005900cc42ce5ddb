namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>A mail of the case is not with the customer: <c>mail-failed</c>, <c>mail-given-up</c> or <c>mail-bounced</c>, and why.</summary>
    public void TellMail(Deed deed, string code, string why) => Tell(deed, code, why);
}
