using System.Text;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Api;

/// <summary>What is sent back.</summary>
internal static class ApiAnswers
{
    /// <summary>Tells a program that it was answered before.</summary>
    public const string RepeatHeader = "Idempotency-Replayed";

    public static IResult Of(HttpContext http, Result<ApiAnswer> result)
    {
        if (result.Value is not { } answer)
        {
            return ApiProblem.Of(http, result.Refusal!);
        }

        if (answer.IsRepeat)
        {
            http.Response.Headers[RepeatHeader] = "true";
        }

        return Json(answer.Body, answer.Status);
    }

    public static IResult Json(string body, int status) => Results.Text(body, "application/json", Encoding.UTF8, status);
}
