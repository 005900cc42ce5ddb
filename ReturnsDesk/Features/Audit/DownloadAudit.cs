using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Audit;

/// <summary>Writes all matching entries as CSV while they are read: a million of them need no more memory than one.</summary>
[Requires(Permissions.ReadAudit)]
public sealed class DownloadAudit(DeskStore store, IStringLocalizer<AuditTexts> texts)
{
    private const int RowsPerWrite = 500;
    private static readonly string[] Heads = ["Seq", "At", "Actor", "ActorKind", "Action", "Subject", "Before", "After", "Reason", "Hash"];

    public Task<long> ReadAsync(Actor actor, AuditFilter filter, Stream output, CancellationToken cancellationToken = default) =>
        store.ReadAsync<DownloadAudit, long>(actor, db => WriteAsync(db, filter, output, cancellationToken), cancellationToken);

    private async Task<long> WriteAsync(ReturnsDb db, AuditFilter filter, Stream output, CancellationToken cancellationToken)
    {
        // With a byte order mark spreadsheets know that it is UTF-8.
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var part = new StringBuilder(string.Join(',', Heads.Select(head => FormulaSafe.Cell(texts[$"Column.{head}"])))).Append("\r\n");
        var rows = 0L;
        await foreach (var row in AuditMatches.Matching(db, filter).Select(AuditMatches.Row).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            part.Append(Line(row)).Append("\r\n");
            if (++rows % RowsPerWrite == 0)
            {
                await writer.WriteAsync(part, cancellationToken);
                part.Clear();
            }
        }

        await writer.WriteAsync(part, cancellationToken);
        await writer.FlushAsync(cancellationToken);
        return rows;
    }

    private static string Line(AuditRow row)
    {
        string?[] texts = [row.ActorName, row.ActorKind, row.Action, row.Subject, row.Before, row.After, row.Reason, row.Hash];
        return string.Create(CultureInfo.InvariantCulture, $"{row.Seq},{row.At:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'},{string.Join(',', texts.Select(FormulaSafe.Cell))}");
    }
}
