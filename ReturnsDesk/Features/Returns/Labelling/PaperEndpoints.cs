using System.Globalization;
using System.Security.Claims;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Features.Returns.Labelling;

/// <summary>The papers of a return as PDF: <c>?size=Label4x6|Label100x150|A6|A4|Letter</c>, <c>?lang=en|zh-CN</c> (else the screen's language).</summary>
public static class PaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        var papers = app.MapGroup("/returns/{number}").RequireAuthorization(Permissions.PrintLabel);
        papers.MapGet("label.pdf", (string number, PaperSize? size, string? lang, PrintLabel print, HttpContext http, CancellationToken token) =>
            AnswerAsync(http, $"label-{number}.pdf", () => print.ReadAsync(Person(http), number, LabelSize(size), Language(lang), token)));
        papers.MapGet("slip.pdf", (string number, PaperSize? size, string? lang, PrintReturnSlip print, HttpContext http, CancellationToken token) =>
            AnswerAsync(http, $"slip-{number}.pdf", () => print.ReadAsync(Person(http), number, SheetSize(size), Language(lang), token)));
        papers.MapGet("packing-slip.pdf", (string number, PaperSize? size, string? lang, PrintPackingSlip print, HttpContext http, CancellationToken token) =>
            AnswerAsync(http, $"packing-slip-{number}.pdf", () => print.ReadAsync(Person(http), number, SheetSize(size), Language(lang), token)));
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string name, Func<Task<Result<PaperFile>>> print)
    {
        var printed = await print();
        if (printed.Refusal is { } refusal)
        {
            var sentence = http.RequestServices.GetRequiredService<RefusalSentence>().Of(refusal);
            return Results.Problem(sentence, statusCode: StatusCodes.Status422UnprocessableEntity, title: refusal.Code);
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
        return Results.Bytes(printed.Value!.Pdf, "application/pdf");
    }

    private static Actor Person(HttpContext http) => ((ClaimsPrincipal)http.User).ToActor();

    private static PaperSize LabelSize(PaperSize? size) => size is { } asked && asked.IsLabel() ? asked : PaperSize.Label4x6;

    private static PaperSize SheetSize(PaperSize? size) => size is { } asked && !asked.IsLabel() ? asked : PaperSize.A4;

    private static CultureInfo Language(string? language) => language switch
    {
        "zh-CN" => CultureInfo.GetCultureInfo("zh-CN"),
        "en" => CultureInfo.GetCultureInfo("en"),
        _ => CultureInfo.CurrentUICulture,
    };
}
