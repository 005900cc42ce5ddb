namespace ReturnsDesk.Domain;

/// <summary>A word of a list of the domain by its resource key, e.g. <c>ItemCondition.C</c>: what an enum fact is once it was stored.</summary>
public sealed record Word(string Key);
