using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Data;

/// <summary>
/// Turns what the engines say when somebody was faster into a refusal the clerk understands. What PostgreSQL calls transient (a deadlock) comes wrapped by the provider.
/// </summary>
internal static class LostRace
{
    private const int SqliteBusy = 5;
    private const int SqliteConstraint = 19;

    /// <summary>True where the same work, done again on fresh data, can succeed.</summary>
    public static bool MayTryAgain(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => false,
        DbUpdateException { InnerException: { } inner } => MayTryAgain(inner),
        InvalidOperationException { InnerException: { } inner and (DbUpdateException or PostgresException) } => MayTryAgain(inner),
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        _ => false,
    };

    public static Refusal? Explain(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => new Refusal("desk.changed-meanwhile"),
        DbUpdateException { InnerException: { } inner } => Explain(inner),
        InvalidOperationException { InnerException: { } inner and (DbUpdateException or PostgresException) } => Explain(inner),
        SqliteException { SqliteErrorCode: SqliteBusy } => new Refusal("desk.busy"),
        SqliteException { SqliteErrorCode: SqliteConstraint } => new Refusal("desk.bound-exceeded"),
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation } => new Refusal("desk.bound-exceeded"),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable } => new Refusal("desk.busy"),
        _ => null,
    };
}
