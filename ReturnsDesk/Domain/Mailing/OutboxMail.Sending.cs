using System.Globalization;

namespace ReturnsDesk.Domain.Mailing;

/// <summary>Who works on it, when it is looked at next, and what came of it.</summary>
public sealed partial class OutboxMail
{
    /// <summary>A mail that could not be handed over for so long is given up, and a person sees it.</summary>
    public static readonly TimeSpan LongestTrying = TimeSpan.FromHours(24);

    private static readonly int[] WaitMinutes = [1, 5, 15, 30, 60, 120, 240];

    /// <summary>When the sender looks at it next; the end of the lease while somebody works on it.</summary>
    public DateTime NextAt { get; private set; }
    public int Tries { get; private set; }
    public DateTime? FirstTriedAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public string? LeaseHolder { get; private set; }
    public DateTime? LeaseUntilAt { get; private set; }
    public int LeaseNumber { get; private set; }

    public bool IsLeased(DateTime at) => LeaseUntilAt > at;

    /// <summary>Takes it on for one try. Refused: <c>mail.not-due</c> while it is held, waits, or another works on it, and where it is done with.</summary>
    public Result Claim(string holder, DateTime at, TimeSpan lease)
    {
        if (State != MailState.Queued || NextAt > at || SendAfterAt > at || IsLeased(at))
        {
            return new Refusal("mail.not-due");
        }

        if (ComesTooLate(at))
        {
            GiveUp(at, "mail.too-late", "");
            return Result.Done;
        }

        (LeaseHolder, LeaseUntilAt, NextAt, LeaseNumber, Tries) = (holder, at + lease, at + lease, LeaseNumber + 1, Tries + 1);
        FirstTriedAt ??= at;
        return Result.Done;
    }

    /// <summary>The server has taken it. That counts even where the lease was over: it is out.</summary>
    public void Deliver(DateTime at)
    {
        if (State is MailState.Queued or MailState.GivenUp)
        {
            End(MailState.Sent, at);
            (SentAt, ProblemCode, Problem) = (at, null, null);
        }
    }

    /// <summary>Whoever works on it found that what it tells is not so any more.</summary>
    public void Drop(DateTime at)
    {
        if (State == MailState.Queued)
        {
            End(MailState.TakenBack, at);
        }
    }

    /// <summary>The server said no for good.</summary>
    public void Refuse(DateTime at, string code, string detail)
    {
        if (State == MailState.Queued)
        {
            End(MailState.Failed, at);
            (ProblemCode, Problem) = (code, Cut(detail));
        }
    }

    /// <summary>Not now: later again, each time after a longer wait, for a day.</summary>
    public void PutOff(DateTime at, string code, string detail, int leaseNumber)
    {
        if (State != MailState.Queued || leaseNumber != LeaseNumber)
        {
            return;
        }

        (LeaseHolder, LeaseUntilAt, ProblemCode, Problem) = (null, null, code, Cut(detail));
        NextAt = at.AddMinutes(WaitMinutes[Math.Min(Tries, WaitMinutes.Length) - 1]);
        if (NextAt - FirstTriedAt > LongestTrying)
        {
            GiveUp(at, code, detail);
        }
    }

    /// <summary>A message said that it never arrived.</summary>
    public Result Bounce(DateTime at, string detail)
    {
        if (State is not (MailState.Sent or MailState.Queued or MailState.GivenUp))
        {
            return new Refusal("mail.not-sent");
        }

        End(MailState.Bounced, at);
        (ProblemCode, Problem) = ("mail.came-back", Cut(detail));
        return Result.Done;
    }

    /// <summary>A person wants it tried again, from the start. Refused: <c>mail.cannot-retry</c> where it is on its way, out, taken back, or was a code.</summary>
    public Result TryAgain(DateTime at)
    {
        if (State is not (MailState.Failed or MailState.Bounced or MailState.GivenUp) || Kind == MailKind.PortalCode)
        {
            return new Refusal("mail.cannot-retry");
        }

        (State, StateAt, NextAt, Tries, FirstTriedAt, ProblemCode, Problem) = (MailState.Queued, at, at, 0, null, null, null);
        return Result.Done;
    }

    /// <summary>A code that nobody can use any more is not sent.</summary>
    private bool ComesTooLate(DateTime at) =>
        Kind == MailKind.PortalCode && int.TryParse(Fact("Minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && at - QueuedAt >= TimeSpan.FromMinutes(minutes);

    private void GiveUp(DateTime at, string code, string detail)
    {
        End(MailState.GivenUp, at);
        (ProblemCode, Problem) = (code, Cut(detail));
    }

    /// <summary>One line, no longer than the column.</summary>
    private static string Cut(string detail)
    {
        var line = string.Concat(detail.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return line.Length <= MostDetail ? line : line[..MostDetail];
    }
}
