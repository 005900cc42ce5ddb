namespace ReturnsDesk.Resources;

public sealed class AccountTexts;
