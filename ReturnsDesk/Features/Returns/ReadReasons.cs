using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns;

/// <summary>A reason as screens show it.</summary>
public sealed record ReasonRow(string Code, string? ParentCode, string NameEn, string NameZh, FaultSide Fault, bool IsActive, int Version)
{
    /// <summary>The name in the language of the screen.</summary>
    public string Name => System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? NameZh : NameEn;
}

/// <summary>Reads the reasons in their order.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadReasons(DeskStore store)
{
    public Task<IReadOnlyList<ReasonRow>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadReasons, IReadOnlyList<ReasonRow>>(
            actor,
            async db => await RowsAsync(db, cancellationToken),
            cancellationToken);

    /// <summary>The same inside a query that the caller runs.</summary>
    internal static Task<List<ReasonRow>> RowsAsync(ReturnsDb db, CancellationToken cancellationToken) =>
        db.ReturnReasons
            .OrderBy(reason => reason.Position).ThenBy(reason => reason.Code)
            .Select(reason => new ReasonRow(reason.Code, reason.ParentCode, reason.NameEn, reason.NameZh, reason.Fault, reason.IsActive, reason.Version))
            .ToListAsync(cancellationToken);
}
