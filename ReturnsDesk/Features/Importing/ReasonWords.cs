using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Importing;

/// <summary>Finds the desk's reason for what a file calls it: by code or by name in either language, whatever the case and the dashes.</summary>
internal sealed class ReasonWords
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    private ReasonWords(IEnumerable<ReturnReason> reasons)
    {
        foreach (var reason in reasons)
        {
            foreach (var word in new[] { reason.Code, reason.NameEn, reason.NameZh })
            {
                _codes.TryAdd(Fold(word), reason.Code);
            }
        }
    }

    public static async Task<ReasonWords> ReadAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        new(await db.ReturnReasons.AsNoTracking().OrderBy(reason => reason.Position).ToListAsync(cancellationToken));

    public string CodeFor(string? text) => _codes.GetValueOrDefault(Fold(text ?? ""), ReturnReasons.Other);

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
