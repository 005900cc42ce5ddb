namespace ReturnsDesk.Resources;

/// <summary>Names the words of the programming interface, its keys, and store credit: refusals <c>api.…</c> and <c>credit.…</c>.</summary>
public sealed class ApiTexts;
