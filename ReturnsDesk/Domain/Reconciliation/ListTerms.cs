using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>
/// What a gateway's list can be held to. <see cref="IsLive"/>: asked of the gateway now, and told by when a refund was made; else a statement that somebody downloaded at
/// some time, told by when it was booked. Clocks differ and booking takes a while, so nothing is called missing within a day of the edge of what the list covers: a live
/// list is asked for a day more at both ends, a statement is held to a day less.
/// </summary>
public sealed record ListTerms(bool IsLive, DateTime From, DateTime To, DateTime ReadAt)
{
    public static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    /// <summary>What moved within the hour is still on its way: the next answer of the gateway settles it.</summary>
    public static readonly TimeSpan InMotion = TimeSpan.FromHours(1);

    public DateTime AskFrom => From - Margin;

    public DateTime AskTo => To + Margin;

    /// <summary>True where the list cannot leave it out, if it was made at all.</summary>
    public bool MustList(OurPart ours)
    {
        if (ours.Status != MoneyStatus.Succeeded || ours.FirstSentAt is not { } first)
        {
            return false;
        }

        var last = IsLive ? ours.LastSentAt ?? first : ours.StatusAt;
        var (from, to) = IsLive ? (From, To) : (From + Margin, To - Margin);
        return first >= from && last < to && last < ReadAt - InMotion;
    }

    /// <summary>True where our own news of it is younger than the list can be.</summary>
    public bool IsOlderThan(OurPart ours) => ours.StatusAt >= (IsLive ? ReadAt : To + Margin);

    public bool IsInMotion(OurPart ours) => ours.Status != MoneyStatus.Parked && ours.StatusAt > ReadAt - InMotion;
}
