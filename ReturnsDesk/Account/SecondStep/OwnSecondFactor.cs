using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account.SecondStep;

/// <summary>What the page shows: since when it is set up and how many recovery codes are left, or else the key to set it up with.</summary>
public sealed record SecondFactorView(DateTime? SetUpAt, int RecoveryCodes, string Key, string Address);

/// <summary>
/// One's own authenticator: set up, given new recovery codes, removed; each with the password. Setting it up and removing it ends all other sessions.
/// Refuses with what <see cref="OwnPassword"/> and <see cref="SecondFactors"/> refuse, and <c>account.second-factor-there</c>.
/// </summary>
public sealed class OwnSecondFactor(ReturnsDb db, WriterTurns turns, OwnPassword passwords, UserManager<StaffUser> people, SignInManager<StaffUser> signIns, TimeProvider clock)
{
    private const string Issuer = "ReturnsDesk";
    private const int RecoveryCodes = 10;

    /// <summary>Makes a key where there is none yet.</summary>
    public async Task<SecondFactorView> ReadAsync(ClaimsPrincipal person, CancellationToken cancellationToken = default)
    {
        var user = await people.GetUserAsync(person) ?? throw new NotPermittedException("account");
        var key = await SecondFactors.KeyAsync(db, user.Id, cancellationToken) ?? await BeginAsync(user, cancellationToken);
        var factor = await SecondFactors.ReadAsync(db, user.Id, cancellationToken);
        return new SecondFactorView(factor?.SetUpAt, await people.CountRecoveryCodesAsync(user), key, Totp.AddressOf(key, user.Email ?? "", Issuer));
    }

    /// <summary>Gives the recovery codes, to be shown this once.</summary>
    public async Task<Result<IReadOnlyList<string>>> SetUpAsync(ClaimsPrincipal person, string? password, string? code, CancellationToken cancellationToken = default)
    {
        var known = await passwords.CheckAsync(person, password);
        if (known.Value is not { } user)
        {
            return known.Refusal!;
        }

        if (await SecondFactors.ReadAsync(db, user.Id, cancellationToken) is not null)
        {
            return new Refusal("account.second-factor-there");
        }

        IReadOnlyList<string> codes = [];
        using (await turns.EnterAsync(cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var refusal = await SecondFactors.SetUpAsync(db, user.Id, code, clock.GetUtcNow().UtcDateTime, cancellationToken);
            if (refusal is null)
            {
                (await people.SetTwoFactorEnabledAsync(user, true)).Hold();
                codes = [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
            }

            await transaction.CommitAsync(cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }
        }

        await signIns.RefreshSignInAsync(user);
        return new Result<IReadOnlyList<string>>(codes, null);
    }

    /// <summary>Gives new recovery codes; the old ones are worth nothing.</summary>
    public async Task<Result<IReadOnlyList<string>>> RenewCodesAsync(ClaimsPrincipal person, string? password)
    {
        var known = await passwords.CheckAsync(person, password);
        if (known.Value is not { } user)
        {
            return known.Refusal!;
        }

        IReadOnlyList<string> codes = [.. await people.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
        return new Result<IReadOnlyList<string>>(codes, null);
    }

    public async Task<Result> RemoveAsync(ClaimsPrincipal person, string? password, CancellationToken cancellationToken = default)
    {
        var known = await passwords.CheckAsync(person, password);
        if (known.Value is not { } user)
        {
            return known.Refusal!;
        }

        using (await turns.EnterAsync(cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await SecondFactors.RemoveAsync(db, user.Id, cancellationToken);
            (await people.SetTwoFactorEnabledAsync(user, false)).Hold();
            await transaction.CommitAsync(cancellationToken);
        }

        await signIns.ForgetTwoFactorClientAsync();
        await signIns.RefreshSignInAsync(user);
        return Result.Done;
    }

    private async Task<string> BeginAsync(StaffUser user, CancellationToken cancellationToken)
    {
        using var turn = await turns.EnterAsync(cancellationToken);
        var key = people.GenerateNewAuthenticatorKey();
        SecondFactors.Add(db, user.Id, key, setUpAt: null);
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }
}
