namespace ReturnsDesk.Domain.Refunds;

/// <summary>Somebody's yes, with the roles held when it was given, the content they saw (null where nothing was shown) and when they last proved a second factor.</summary>
public sealed record Approval(string PersonId, IReadOnlyList<string> Roles)
{
    /// <summary>A proof older than this is no longer fresh.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(5);

    public string? ContentHash { get; init; }
    public DateTime? SecondFactorAt { get; init; }

    /// <summary>They also graded the goods, whose worth follows from the grade.</summary>
    public bool HasGraded { get; init; }

    public bool IsProvenAt(DateTime at) => IsFresh(SecondFactorAt, at);

    public static bool IsFresh(DateTime? provenAt, DateTime at) => provenAt is { } proven && proven <= at && at - proven <= FreshFor;
}
