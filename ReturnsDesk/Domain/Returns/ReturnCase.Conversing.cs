namespace ReturnsDesk.Domain.Returns;

public sealed partial class ReturnCase
{
    /// <summary>Since when the customer waits for an answer: when the first message came that nobody has answered; null where everything is answered.</summary>
    public DateTime? AwaitsReplySinceAt { get; private set; }

    /// <summary>The customer answered what was asked, in the conversation: back to review. What was said stands there.</summary>
    public Result HearAnswer(Deed deed) => Told(deed, CaseAction.RecordAnswer, "customer-answered");
}
