namespace ReturnsDesk.Domain.Team;

/// <summary>What a program may be allowed to do. A scope grants permissions, of which its key's owner must hold the first to give it away, and each one at the moment it is used.</summary>
public static class ApiScopes
{
    public const string ReadReturns = "returns:read";
    public const string ProposeRefunds = "refunds:propose";
    public const string MoveDeadlines = "deadlines:move";
    public const string ReadStoreCredit = "store-credit:read";
    public const string SpendStoreCredit = "store-credit:spend";

    private static readonly Dictionary<string, string[]> Grants = new(StringComparer.Ordinal)
    {
        [ReadReturns] = [Permissions.ReadReturns, Permissions.ReadRefunds],
        [ProposeRefunds] = [Permissions.ProposeRefund],
        [MoveDeadlines] = [Permissions.MoveDeadlines],
        [ReadStoreCredit] = [Permissions.ReadStoreCredit],
        [SpendStoreCredit] = [Permissions.SpendStoreCredit],
    };

    public static IReadOnlyList<string> All { get; } = [ReadReturns, ProposeRefunds, MoveDeadlines, ReadStoreCredit, SpendStoreCredit];

    /// <summary>Those that somebody with these roles may give to a key.</summary>
    public static IReadOnlyList<string> OpenTo(IReadOnlyCollection<string> roles) => [.. All.Where(scope => Roles.Allow(roles, Grants[scope][0]))];

    /// <summary>True where one of the scopes, as they are stored, grants the permission.</summary>
    public static bool Grant(string stored, string permission) => Split(stored).Any(scope => Grants.TryGetValue(scope, out var grants) && grants.Contains(permission));

    public static string Join(IEnumerable<string> scopes) => string.Join(' ', scopes);

    public static IReadOnlyList<string> Split(string stored) => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
