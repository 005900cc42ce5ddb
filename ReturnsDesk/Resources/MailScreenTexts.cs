namespace ReturnsDesk.Resources;

/// <summary>Names the words of the page about mail, and its refusals.</summary>
public sealed class MailScreenTexts;
