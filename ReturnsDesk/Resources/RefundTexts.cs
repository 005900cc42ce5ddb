namespace ReturnsDesk.Resources;

/// <summary>Names the words of refunds: refusals <c>refund.…</c> and <c>quote.…</c>, and the steps of a derivation.</summary>
public sealed class RefundTexts;
