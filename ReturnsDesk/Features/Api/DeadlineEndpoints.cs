using System.Globalization;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deadlines;

namespace ReturnsDesk.Features.Api;

/// <summary>A due time that the platform set.</summary>
public sealed record DeadlineAsk
{
    /// <summary>A node by its name, e.g. <c>Review</c>.</summary>
    public required string Node { get; init; }

    /// <summary>ISO 8601 with seconds and a zone: <c>2026-03-10T12:00:00Z</c>.</summary>
    public required string DueAt { get; init; }
}

internal static class DeadlineEndpoints
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static async Task<IResult> MoveAsync(HttpContext http, string number, MoveDeadline move)
    {
        var asked = await ApiBody.ReadAsync<DeadlineAsk>(http);
        return asked.Value is not { } request ? ApiProblem.Of(http, asked.Refusal!)
            : NodeOf(request.Content.Node) is not { } node ? ApiProblem.Of(http, new Refusal("api.body-malformed", "$.node"))
            : MomentOf(request.Content.DueAt) is not { } dueAt ? ApiProblem.Of(http, new Refusal("api.body-malformed", "$.dueAt"))
            : ApiAnswers.Of(http, await move.ExecuteAsync(http.Caller(), request.Call, new CaseRef(number), node, dueAt, Write, http.RequestAborted));
    }

    private static DeadlineNode? NodeOf(string? name) => Enum.GetNames<DeadlineNode>().Contains(name, StringComparer.Ordinal) ? Enum.Parse<DeadlineNode>(name!) : null;

    private static DateTime? MomentOf(string? text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.UtcDateTime : null;

    private static string Write(MovedDeadline moved) => ApiJson.Write(new { ReturnNumber = moved.Number, moved.Node, moved.DueAt, moved.Source, moved.OnLapse, moved.IsStopped });
}
