using System.Data;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

/// <summary>
/// The one door to the data. A write is one context, one transaction (BEGIN IMMEDIATE on SQLite), one save; the permission that the use case
/// names is checked first, inside that transaction, against the roles as they are stored now; what an auditor asks about goes into the chain last.
/// </summary>
public sealed class DeskStore(IDbContextFactory<ReturnsDb> databases, WriterTurns turns, AuditAppender appender)
{
    private const int Attempts = 4;

    /// <summary>Runs <paramref name="work"/> and saves, unless it is refused.</summary>
    public async Task<Result> WriteAsync<TUseCase>(Actor actor, Func<ReturnsDb, Task<Result>> work, CancellationToken cancellationToken)
    {
        var result = await WriteAsync<TUseCase, bool>(actor, async db => await work(db) is { Refusal: { } refusal } ? refusal : true, cancellationToken);
        return new Result(result.Refusal);
    }

    /// <summary>
    /// Runs <paramref name="work"/> and saves, unless it is refused; hands its value on. Where two writers drew the same number or the engine gave way,
    /// the work runs again from a fresh context, so it must not keep state of its own.
    /// </summary>
    public Task<Result<T>> WriteAsync<TUseCase, T>(Actor actor, Func<ReturnsDb, Task<Result<T>>> work, CancellationToken cancellationToken) =>
        WriteAsync<TUseCase, T>(actor, work, finish: null, cancellationToken);

    /// <summary>The same; <paramref name="finish"/> writes, in the same transaction, what needs the numbers that the database gave to what was saved.</summary>
    public async Task<Result<T>> WriteAsync<TUseCase, T>(Actor actor, Func<ReturnsDb, Task<Result<T>>> work, Action<T>? finish, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync<TUseCase, T>(actor, work, finish, cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && LostRace.MayTryAgain(exception))
            {
                WriteRepeats.Count();
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancellationToken);
            }
            catch (Exception exception) when (LostRace.Explain(exception) is { } refusal)
            {
                return refusal;
            }
        }
    }

    private async Task<Result<T>> TryWriteAsync<TUseCase, T>(Actor actor, Func<ReturnsDb, Task<Result<T>>> work, Action<T>? finish, CancellationToken cancellationToken)
    {
        using var turn = await turns.EnterAsync(cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        await RowLocks.PersonAsync(db, actor, cancellationToken);
        if (!await MayAsync(db, actor, PermissionOf<TUseCase>(), cancellationToken))
        {
            return NotPermitted<TUseCase>();
        }

        db.TellsCustomers = true;
        var recorder = db.Recorder = new AuditRecorder(actor, AuditAction.Of(typeof(TUseCase)));
        var result = await work(db);
        if (!result.Refused)
        {
            await db.SaveChangesAsync(cancellationToken);
            if (finish is not null)
            {
                finish(result.Value!);
                await db.SaveChangesAsync(cancellationToken);
            }

            await appender.AppendAsync(db, recorder.Notes, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }

    /// <summary>Runs a query that changes nothing.</summary>
    /// <exception cref="NotPermittedException">The person may not see this; pages keep such people out before they get here.</exception>
    public async Task<T> ReadAsync<TQuery, T>(Actor actor, Func<ReturnsDb, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (!await MayAsync(db, actor, PermissionOf<TQuery>(), cancellationToken))
        {
            throw new NotPermittedException(PermissionOf<TQuery>());
        }

        return await read(db);
    }

    /// <summary>The roles of the person as stored now; empty for a disabled or unknown person.</summary>
    public static async Task<IReadOnlyList<string>> RolesAsync(ReturnsDb db, Actor actor, CancellationToken cancellationToken) =>
        await (from link in db.UserRoles
               join role in db.Roles on link.RoleId equals role.Id
               join user in db.Users on link.UserId equals user.Id
               where link.UserId == actor.Id && !user.IsDisabled
               select role.Name!).ToListAsync(cancellationToken);

    /// <summary>True where the actor holds the permission now.</summary>
    public static async Task<bool> MayAsync(ReturnsDb db, Actor actor, string permission, CancellationToken cancellationToken) =>
        !actor.IsPerson
        || (Roles.Allow(await RolesAsync(db, actor, cancellationToken), permission) && (actor.Kind != ActorKind.Api || await KeyGrantsAsync(db, actor, permission, cancellationToken)));

    /// <summary>A key gives what its scopes name, while it and its owner are there.</summary>
    private static async Task<bool> KeyGrantsAsync(ReturnsDb db, Actor actor, string permission, CancellationToken cancellationToken) =>
        await db.ApiKeys.Where(key => key.Id == actor.ApiKeyId && key.OwnerId == actor.Id && key.DisabledAt == null).Select(key => key.Scopes).SingleOrDefaultAsync(cancellationToken) is { } scopes
        && ApiScopes.Grant(scopes, permission);

    private static Refusal NotPermitted<TUseCase>() => new("desk.not-permitted", PermissionOf<TUseCase>());

    private static string PermissionOf<T>() =>
        typeof(T).GetCustomAttribute<RequiresAttribute>()?.Permission ?? throw new InvalidOperationException($"{typeof(T).Name} names no permission.");
}
