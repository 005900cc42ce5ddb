namespace ReturnsDesk.Resources;

/// <summary>Names the words of the portal after a return was asked for: its page, papers, tracking number, messages, satisfaction.</summary>
public sealed class FollowTexts;
