using System.Globalization;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Portal.Ordering;

/// <summary>Reads the forms of an application into its draft. Whose order it is, no form says.</summary>
internal static class DraftForm
{
    private const int MostLines = 200;

    /// <summary>The articles that were ticked; what was said of them further stays while their reason does. Without any reason it is the right of withdrawal.</summary>
    public static DraftContent Items(IFormCollection form, DraftContent? before)
    {
        var lines = form["take"].Take(MostLines).Select(Id).OfType<long>().Distinct().Select(id => Line(form, id, before?.Lines.FirstOrDefault(line => line.OrderLineId == id))).ToList();
        var isWithdrawal = lines.Count > 0 && lines.All(line => line.Reason.Length == 0);
        return (before ?? new DraftContent()) with
        {
            Lines = isWithdrawal ? lines : [.. lines.Select(line => line.Reason.Length == 0 ? line with { Reason = ReturnReasons.Other } : line)],
            Kind = isWithdrawal ? ReturnKind.Withdrawal : before is null or { Kind: ReturnKind.Withdrawal } ? ReturnKind.Return : before.Kind,
        };
    }

    /// <summary>What was said of each article, the kind and the way.</summary>
    public static DraftContent Details(IFormCollection form, DraftContent before) => before with
    {
        Lines = [.. before.Lines.Select(line => Detail(form, line))],
        Kind = before.Kind != ReturnKind.Withdrawal && Enum.TryParse<ReturnKind>(form["kind"], out var kind) && Enum.IsDefined(kind) && kind != ReturnKind.Withdrawal ? kind : before.Kind,
        Way = Enum.TryParse<ReturnWay>(form["way"], out var way) && Enum.IsDefined(way) ? way : before.Way,
    };

    private static DraftLine Line(IFormCollection form, long id, DraftLine? before)
    {
        var reason = Text(form, $"reason-{id}", 60) ?? "";
        var units = int.TryParse(form[$"units-{id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : form.ContainsKey($"units-{id}") ? 0 : 1;
        return new DraftLine(id, units, reason, before?.Reason == reason ? before.Detail : null, before?.Comment) { WantedSku = before?.WantedSku };
    }

    private static DraftLine Detail(IFormCollection form, DraftLine line) => line with
    {
        Detail = Text(form, $"detail-{line.OrderLineId}", 60),
        Comment = Text(form, $"comment-{line.OrderLineId}", int.MaxValue),
        WantedSku = Text(form, $"wanted-{line.OrderLineId}", 100),
    };

    private static string? Text(IFormCollection form, string name, int most) => form[name].ToString().Trim() is { Length: > 0 } text && text.Length <= most ? text : null;

    private static long? Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
