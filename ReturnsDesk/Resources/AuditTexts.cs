namespace ReturnsDesk.Resources;

/// <summary>Names the words of the audit page and of what the verifier says.</summary>
public sealed class AuditTexts;
