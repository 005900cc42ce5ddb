namespace ReturnsDesk.Resources;

/// <summary>Words and refusals about withdrawals from a contract: the customer's pages, the statement itself, and the desk's page of statements.</summary>
public sealed class WithdrawalTexts;
