using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What a buyer said, when and who, where that came before the case, or in words of their own. The case counts from then.</summary>
public sealed record SaidBefore(DateTime At, Actor By, string Text);
