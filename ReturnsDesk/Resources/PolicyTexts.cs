namespace ReturnsDesk.Resources;

/// <summary>Names the words of the policy: its sentences, its editor, and what customers read.</summary>
public sealed class PolicyTexts;
