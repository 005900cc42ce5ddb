using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Audit;

/// <summary>
/// Appends where the chain ends to the head file, unless its last line is younger than asked for, or says the same and is younger than a day.
/// Gives what was written, or nothing.
/// </summary>
[Requires(Permissions.ReadAudit)]
public sealed class ExportAuditHead(ReadAuditHead read, HeadFile heads)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<Result<ExportedHead?>> ExecuteAsync(Actor actor, TimeSpan unlessYoungerThan, CancellationToken cancellationToken = default)
    {
        var head = await read.ReadAsync(actor, cancellationToken);
        var last = (await heads.ReadAsync(cancellationToken)).Heads is [.., var newest] ? newest : null;
        var age = head is null || last is null ? Day : head.At - last.At;
        if (head is null || age < unlessYoungerThan || (age < Day && head.Seq == last!.Seq))
        {
            return default(ExportedHead);
        }

        await heads.AppendAsync(head, cancellationToken);
        return head;
    }
}
