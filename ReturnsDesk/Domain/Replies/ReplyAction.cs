namespace ReturnsDesk.Domain.Replies;

/// <summary>What is done to the case together with a reply: a template with one is a macro.</summary>
public enum ReplyAction
{
    /// <summary>A message, and nothing else.</summary>
    None,
    AskForEvidence,
    Approve,
    Reject,
    Close,
}
