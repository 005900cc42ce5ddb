namespace ReturnsDesk.Domain.Audit;

/// <summary>Moments of the chain as whole microseconds since 1970: one number has one meaning, a date as text has several spellings.</summary>
public static class AuditMoment
{
    private static readonly long Last = ToMicroseconds(DateTime.MaxValue);
    private static readonly long First = ToMicroseconds(DateTime.MinValue);

    public static long ToMicroseconds(DateTime at) => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>A number that no moment has gives the nearest one: the hash then tells that it was tampered with.</summary>
    public static DateTime Of(long microseconds) => DateTime.UnixEpoch.AddTicks(Math.Clamp(microseconds, First, Last) * TimeSpan.TicksPerMicrosecond);
}
