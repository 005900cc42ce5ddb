namespace ReturnsDesk.Domain.Team;

/// <summary>One call of a program: the key under which it may be repeated, and what was asked in one number.</summary>
public sealed record ApiCall(string IdempotencyKey, string RequestHash);

/// <summary>What a program is told. <see cref="IsRepeat"/>: the same was asked before, and this is what was answered then.</summary>
public sealed record ApiAnswer(int Status, string Body, bool IsRepeat);
