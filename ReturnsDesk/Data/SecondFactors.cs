using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

/// <summary>
/// The check of authenticator codes that Identity's own is not: one step either way instead of two, each step once, five tries, then a pause.
/// Works in the caller's transaction, which must be committed even where the code is refused: a try counts.
/// </summary>
public static class SecondFactors
{
    public const int MostTries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private const string Store = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";

    public static async Task<SecondFactor?> ReadAsync(ReturnsDb db, string personId, CancellationToken cancellationToken) =>
        await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(factor => factor.PersonId == personId && factor.SetUpAt != null, cancellationToken);

    /// <summary>The key whose first code is awaited, or that is in use.</summary>
    public static Task<string?> KeyAsync(ReturnsDb db, string personId, CancellationToken cancellationToken) =>
        db.UserTokens.Where(token => token.UserId == personId && token.LoginProvider == Store && token.Name == KeyName).Select(token => token.Value).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Stores a key, whose first code is awaited unless <paramref name="setUpAt"/> says otherwise. The caller saves.</summary>
    public static void Add(ReturnsDb db, string personId, string key, DateTime? setUpAt)
    {
        db.UserTokens.Add(new IdentityUserToken<string> { UserId = personId, LoginProvider = Store, Name = KeyName, Value = key });
        db.SecondFactors.Add(new SecondFactor { PersonId = personId, SetUpAt = setUpAt });
    }

    public static async Task RemoveAsync(ReturnsDb db, string personId, CancellationToken cancellationToken)
    {
        await db.SecondFactors.Where(factor => factor.PersonId == personId).ExecuteDeleteAsync(cancellationToken);
        await db.UserTokens.Where(token => token.UserId == personId && token.LoginProvider == Store).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Takes a code. Refused: <c>refund.second-factor-not-set-up</c>, <c>account.code-wrong</c>, <c>account.code-used</c>, <c>account.too-many-codes</c> (until when).</summary>
    public static Task<Refusal?> ProveAsync(ReturnsDb db, string personId, string? typed, DateTime now, CancellationToken cancellationToken) =>
        TakeAsync(db, db.SecondFactors.Where(factor => factor.PersonId == personId && factor.SetUpAt != null), personId, typed, now, cancellationToken);

    /// <summary>Takes the first code of a key, which from then on is in use. Refused like <see cref="ProveAsync"/>.</summary>
    public static async Task<Refusal?> SetUpAsync(ReturnsDb db, string personId, string? typed, DateTime now, CancellationToken cancellationToken)
    {
        var awaited = db.SecondFactors.Where(factor => factor.PersonId == personId && factor.SetUpAt == null);
        var refusal = await TakeAsync(db, awaited, personId, typed, now, cancellationToken);
        if (refusal is null)
        {
            await awaited.ExecuteUpdateAsync(set => set.SetProperty(factor => factor.SetUpAt, now), cancellationToken);
        }

        return refusal;
    }

    /// <summary>
    /// Counts a try before anything is looked at; the row then belongs to this transaction, so that many guesses at once are still one after the other.
    /// Refused: <c>account.too-many-codes</c>.
    /// </summary>
    public static async Task<Result<SecondFactor>> CountTryAsync(ReturnsDb db, IQueryable<SecondFactor> rows, DateTime now, CancellationToken cancellationToken)
    {
        await rows.Where(factor => factor.PausedUntilAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(factor => factor.Tries, 0).SetProperty(factor => factor.PausedUntilAt, (DateTime?)null), cancellationToken);
        var counted = await rows.Where(factor => factor.PausedUntilAt == null).ExecuteUpdateAsync(set => set.SetProperty(factor => factor.Tries, factor => factor.Tries + 1), cancellationToken);
        if (await rows.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } factor)
        {
            return new Refusal("refund.second-factor-not-set-up");
        }

        return counted == 0 ? new Refusal("account.too-many-codes", factor.PausedUntilAt!.Value) : factor;
    }

    /// <summary>After a code that was not good: the fifth begins the pause.</summary>
    public static async Task<Refusal> RefuseAsync(IQueryable<SecondFactor> rows, SecondFactor counted, string code, DateTime now, CancellationToken cancellationToken)
    {
        if (counted.Tries < MostTries)
        {
            return new Refusal(code);
        }

        DateTime? until = now + Pause;
        await rows.ExecuteUpdateAsync(set => set.SetProperty(factor => factor.PausedUntilAt, until), cancellationToken);
        return new Refusal("account.too-many-codes", until.Value);
    }

    private static async Task<Refusal?> TakeAsync(ReturnsDb db, IQueryable<SecondFactor> rows, string personId, string? typed, DateTime now, CancellationToken cancellationToken)
    {
        var counted = await CountTryAsync(db, rows, now, cancellationToken);
        if (counted.Value is not { } factor)
        {
            return counted.Refusal;
        }

        var key = await KeyAsync(db, personId, cancellationToken);
        if (key is null || Totp.Normalise(typed) is not { } code || Totp.StepOf(key, code, now) is not { } step)
        {
            return await RefuseAsync(rows, factor, "account.code-wrong", now, cancellationToken);
        }

        if (step <= factor.LastStep)
        {
            return await RefuseAsync(rows, factor, "account.code-used", now, cancellationToken);
        }

        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastStep, step).SetProperty(row => row.Tries, 0).SetProperty(row => row.ProvenAt, now), cancellationToken);
        return null;
    }
}
