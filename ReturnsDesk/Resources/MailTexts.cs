namespace ReturnsDesk.Resources;

/// <summary>Names the words of the mails to customers. Places are numbered; nothing that a person typed is ever a pattern.</summary>
public sealed class MailTexts;
