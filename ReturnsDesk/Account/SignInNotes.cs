using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>
/// Puts sign-ins into the audit chain. What a stranger typed is not kept: people type passwords into the wrong field. Strangers cannot fill the chain either:
/// a locked account is told once, and unknown names ten times a minute at most.
/// </summary>
public sealed class SignInNotes(AuditTrail audit, TimeProvider clock)
{
    private const int UnknownPerMinute = 10;
    private static readonly Actor Door = new(ActorKind.Automatic, "", "sign-in page");
    private readonly Lock _lock = new();
    private long _minute;
    private int _unknown;

    public async Task TriedAsync(StaffUser person, SignInResult result, bool wasLocked)
    {
        var subject = $"person {person.Id}";
        if (result.Succeeded)
        {
            await audit.TellAsync(new AuditNote(Actor.Staff(person.Id, person.DisplayName), "sign-in.succeed", subject));
        }
        else if (!wasLocked)
        {
            await audit.TellAsync(new AuditNote(Door, result.IsLockedOut ? "sign-in.lock" : "sign-in.fail", subject));
        }
    }

    public async Task UnknownAsync()
    {
        if (MayTell())
        {
            await audit.TellAsync(new AuditNote(Door, "sign-in.fail", "unknown person"));
        }
    }

    private bool MayTell()
    {
        var minute = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        lock (_lock)
        {
            (_minute, _unknown) = (minute, minute == _minute ? _unknown + 1 : 1);
            return _unknown <= UnknownPerMinute;
        }
    }
}
