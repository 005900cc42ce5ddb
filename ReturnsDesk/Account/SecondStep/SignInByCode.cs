using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account.SecondStep;

/// <summary>
/// The second step of a sign-in: a code of the authenticator, or one of the recovery codes. Refuses with <c>account.sign-in-again</c> where the password is too long ago,
/// <c>account.code-wrong</c>, <c>account.code-used</c>, <c>account.too-many-codes</c>.
/// </summary>
public sealed class SignInByCode(ReturnsDb db, WriterTurns turns, SignInManager<StaffUser> signIns, UserManager<StaffUser> people, TimeProvider clock)
{
    public async Task<bool> IsAwaitedAsync() => await signIns.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<Result> ExecuteAsync(string? typed, bool remember, CancellationToken cancellationToken = default)
    {
        if (await signIns.GetTwoFactorAuthenticationUserAsync() is not { } person || !await signIns.CanSignInAsync(person))
        {
            return new Refusal("account.sign-in-again");
        }

        if (await TakeAsync(person, typed, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await people.ResetAccessFailedCountAsync(person);
        await signIns.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (remember)
        {
            await signIns.RememberTwoFactorClientAsync(person);
        }

        await signIns.SignInWithClaimsAsync(person, isPersistent: false, [new Claim("amr", "mfa")]);
        return Result.Done;
    }

    private async Task<Refusal?> TakeAsync(StaffUser person, string? typed, CancellationToken cancellationToken)
    {
        using var turn = await turns.EnterAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var refusal = Totp.Normalise(typed) is null
            ? await RecoverAsync(person, typed, now, cancellationToken)
            : await SecondFactors.ProveAsync(db, person.Id, typed, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return refusal;
    }

    private async Task<Refusal?> RecoverAsync(StaffUser person, string? typed, DateTime now, CancellationToken cancellationToken)
    {
        var rows = db.SecondFactors.Where(factor => factor.PersonId == person.Id);
        var counted = await SecondFactors.CountTryAsync(db, rows, now, cancellationToken);
        if (counted.Value is not { } factor)
        {
            return counted.Refusal;
        }

        var code = (typed ?? "").Trim().ToUpperInvariant();
        if (!(await people.RedeemTwoFactorRecoveryCodeAsync(person, code)).Succeeded)
        {
            return await SecondFactors.RefuseAsync(rows, factor, "account.code-wrong", now, cancellationToken);
        }

        await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, 0), cancellationToken);
        return null;
    }
}
