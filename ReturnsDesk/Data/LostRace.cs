using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Data;

/// <summary>Turns what the engines say when somebody was faster into a refusal the clerk understands.</summary>
internal static class LostRace
{
    private const int SqliteBusy = 5;
    private const int SqliteConstraint = 19;

    public static Refusal? Explain(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => new Refusal("desk.changed-meanwhile"),
        DbUpdateException { InnerException: { } inner } => Explain(inner),
        SqliteException { SqliteErrorCode: SqliteBusy } => new Refusal("desk.busy"),
        SqliteException { SqliteErrorCode: SqliteConstraint } => new Refusal("desk.bound-exceeded"),
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation } => new Refusal("desk.bound-exceeded"),
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable } => new Refusal("desk.busy"),
        _ => null,
    };
}
