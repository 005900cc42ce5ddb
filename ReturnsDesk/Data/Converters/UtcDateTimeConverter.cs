using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReturnsDesk.Data.Converters;

/// <summary>Every stored moment is UTC. SQLite forgets that on reading; PostgreSQL refuses anything else on writing.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(value => Utc(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Utc(DateTime value) => value.Kind switch
    {
        DateTimeKind.Utc => value,
        DateTimeKind.Local => value.ToUniversalTime(),
        DateTimeKind.Unspecified => DateTime.SpecifyKind(value, DateTimeKind.Utc),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Unknown kind of time."),
    };
}
