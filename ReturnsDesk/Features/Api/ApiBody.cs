using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Api;

/// <summary>What a program sent: the call it may be repeated by, and its content.</summary>
public sealed record Asked<T>(ApiCall Call, T Content);

/// <summary>
/// Reads a request strictly: one key to repeat it by, plain JSON, no member unknown or twice. Refused: <c>api.idempotency-key</c>, <c>api.query</c>, <c>api.content-type</c>,
/// <c>api.body-too-long</c>, <c>api.body-malformed</c> (where).
/// </summary>
internal static class ApiBody
{
    public const string KeyHeader = "Idempotency-Key";
    private const int MostBytes = 256 * 1024;
    private const int MostKey = 200;

    public static async Task<Result<Asked<T>>> ReadAsync<T>(HttpContext http)
        where T : class
    {
        if (http.Request.Headers[KeyHeader] is not [{ Length: > 0 and <= MostKey } key] || key.Any(letter => letter is < '!' or > '~'))
        {
            return new Refusal("api.idempotency-key", MostKey);
        }

        if (ApiQuery.WhyNot(http) is { } query)
        {
            return query;
        }

        if (http.Request.ContentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) != true || http.Request.Headers.ContentEncoding.Count > 0)
        {
            return new Refusal("api.content-type");
        }

        return await BytesAsync(http) is { } body ? Read<T>(http, key, body) : new Refusal("api.body-too-long", MostBytes / 1024);
    }

    private static Result<Asked<T>> Read<T>(HttpContext http, string key, byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, ApiJson.Strict) is { } content
                ? new Asked<T>(new ApiCall(key, HashOf(http, body)), content)
                : new Refusal("api.body-malformed", "$");
        }
        catch (JsonException exception)
        {
            return new Refusal("api.body-malformed", exception.Path ?? "$");
        }
    }

    /// <summary>Null where there is more than fits.</summary>
    private static async Task<byte[]?> BytesAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (var read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted); read > 0; read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted))
        {
            body.Write(chunk, 0, read);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private static string HashOf(HttpContext http, byte[] body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"), .. body]));
}
