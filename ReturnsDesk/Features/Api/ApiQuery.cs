using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Api;

/// <summary>The address's own part of a request: nothing there that is not asked for, nothing twice.</summary>
public static class ApiQuery
{
    private static readonly HashSet<string> NamesOfSecrets = new(StringComparer.OrdinalIgnoreCase) { "key", "api_key", "api-key", "apikey", "token", "access_token", "authorization", "secret" };

    /// <summary>Refused: <c>api.query</c> (its name).</summary>
    public static Refusal? WhyNot(HttpContext http, params string[] known) =>
        http.Request.Query.FirstOrDefault(part => !known.Contains(part.Key, StringComparer.Ordinal) || part.Value.Count != 1) is { Key: { } name } ? new Refusal("api.query", Short(name)) : null;

    /// <summary>True where somebody put a secret into the address, where logs and proxies see it.</summary>
    public static bool HoldsSecret(HttpContext http) =>
        http.Request.Query.Any(part => NamesOfSecrets.Contains(part.Key) || part.Value.Any(value => value?.StartsWith(ApiKey.Mark, StringComparison.Ordinal) == true));

    private static string Short(string name) => name.Length > 40 ? name[..40] + "…" : name;
}
