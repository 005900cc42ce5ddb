using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Settings.Reasons;

/// <summary>A reason as wanted; without a code it is a new one. <see cref="ParentCode"/> counts for a new one only: a reason never moves.</summary>
public sealed record ReasonDraft(string? Code, string? ParentCode, string NameEn, string NameZh, FaultSide Fault, bool IsActive, int Version = 0);

/// <summary>
/// Adds or describes a reason; gives its code. Refused: <c>reason.unknown</c>, <c>reason.two-levels</c>, <c>reason.needs-both-names</c>, <c>reason.name-length</c>,
/// <c>reason.other-stays</c>, <c>desk.changed-meanwhile</c>.
/// </summary>
[Requires(Permissions.EditReasons)]
public sealed partial class SaveReason(DeskStore store)
{
    private const int NameLength = 100;
    private const int CodeLength = 50;

    public Task<Result<string>> ExecuteAsync(Actor actor, ReasonDraft wanted, CancellationToken cancellationToken = default) =>
        store.WriteAsync<SaveReason, string>(
            actor,
            async db =>
            {
                if (wanted.NameEn.Length > NameLength || wanted.NameZh.Length > NameLength)
                {
                    return new Refusal("reason.name-length", NameLength);
                }

                var found = wanted.Code is null ? await AddAsync(db, wanted, cancellationToken) : await FindAsync(db, wanted, cancellationToken);
                if (found.Value is not { } reason)
                {
                    return found.Refusal!;
                }

                var described = reason.Describe(wanted.NameEn, wanted.NameZh, wanted.Fault, wanted.IsActive);
                return described.Refusal is { } refusal ? refusal : reason.Code;
            },
            cancellationToken);

    private static async Task<Result<ReturnReason>> FindAsync(ReturnsDb db, ReasonDraft wanted, CancellationToken cancellationToken)
    {
        var reason = await db.ReturnReasons.SingleOrDefaultAsync(candidate => candidate.Code == wanted.Code, cancellationToken);
        return reason is null ? new Refusal("reason.unknown", wanted.Code!)
            : reason.Version != wanted.Version ? new Refusal("desk.changed-meanwhile")
            : reason.Code == ReturnReasons.Other && !wanted.IsActive ? new Refusal("reason.other-stays")
            : reason;
    }

    private static async Task<Result<ReturnReason>> AddAsync(ReturnsDb db, ReasonDraft wanted, CancellationToken cancellationToken)
    {
        if (wanted.ParentCode is not null)
        {
            var parent = await db.ReturnReasons.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Code == wanted.ParentCode, cancellationToken);
            if (parent is null || parent.ParentCode is not null)
            {
                return parent is null ? new Refusal("reason.unknown", wanted.ParentCode) : new Refusal("reason.two-levels");
            }
        }

        var codes = await db.ReturnReasons.Select(reason => reason.Code).ToListAsync(cancellationToken);
        var last = await db.ReturnReasons.MaxAsync(reason => (int?)reason.Position, cancellationToken) ?? -1;
        var added = new ReturnReason(NewCode(wanted, codes), wanted.ParentCode, wanted.Fault, last + 1, wanted.NameEn, wanted.NameZh);
        db.ReturnReasons.Add(added);
        return added;
    }

    /// <summary>'Zip is broken' below 'defect' is <c>defect-zip-is-broken</c>; a number follows where that is taken.</summary>
    private static string NewCode(ReasonDraft wanted, List<string> taken)
    {
        var slug = NotForCodes().Replace(wanted.NameEn.Trim().ToLowerInvariant(), "-").Trim('-');
        var whole = $"{(wanted.ParentCode is null ? "" : wanted.ParentCode + "-")}{(slug.Length == 0 ? "reason" : slug)}";
        var plain = whole.Length > CodeLength ? whole[..CodeLength].TrimEnd('-') : whole;
        return !taken.Contains(plain) ? plain : Enumerable.Range(2, taken.Count + 1).Select(number => $"{plain}-{number}").First(code => !taken.Contains(code));
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotForCodes();
}
