using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Verifying;

/// <summary>One row that breaks an invariant, and what stands there against what ought to.</summary>
public sealed record BrokenRow(string Row, long Found, long Expected);

/// <summary>How one invariant fared: how many rows break it, and the first of them.</summary>
public sealed record InvariantAnswer(string Code, int Broken, IReadOnlyList<BrokenRow> Rows)
{
    public bool Holds => Broken == 0;
}

/// <summary>Asks whether money and quantities agree with each other, set by set; changes nothing.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class ReadInvariants(DeskStore store)
{
    private const int NamedRows = 20;

    public Task<IReadOnlyList<InvariantAnswer>> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadInvariants, IReadOnlyList<InvariantAnswer>>(actor, db => AskAllAsync(db, cancellationToken), cancellationToken);

    // Each invariant is one statement and so sees one state of the books; a transaction around all would hold up the writers of SQLite.
    internal static async Task<IReadOnlyList<InvariantAnswer>> AskAllAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var answers = new List<InvariantAnswer>();
        foreach (var invariant in Invariants.All)
        {
            var broken = db.Database.SqlQueryRaw<BrokenRow>(invariant.BrokenRows);
            var rows = await broken.OrderBy(row => row.Row).Take(NamedRows).ToListAsync(cancellationToken);
            answers.Add(new InvariantAnswer(invariant.Code, rows.Count < NamedRows ? rows.Count : await broken.CountAsync(cancellationToken), rows));
        }

        return answers;
    }
}
