namespace ReturnsDesk.Resources;

/// <summary>Words of the conversation of a case, and why something of it is refused.</summary>
public sealed class ConversationTexts;
