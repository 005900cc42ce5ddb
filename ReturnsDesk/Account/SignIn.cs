using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Account;

/// <summary>How far a sign-in got.</summary>
public enum SignInStep
{
    In,

    /// <summary>The password was right; a code of the authenticator comes next.</summary>
    Code,
}

/// <summary>
/// Signs a person in. Refuses with <c>account.wrong-sign-in</c> (unknown, disabled and wrong password look and last alike)
/// or <c>account.locked</c> after too many tries.
/// </summary>
public sealed class SignIn(SignInManager<StaffUser> signIns, UserManager<StaffUser> people, IPasswordHasher<StaffUser> hasher, SignInNotes notes)
{
    private static readonly StaffUser Nobody = new();

    public async Task<Result<SignInStep>> ExecuteAsync(string? email, string? password)
    {
        password ??= "";
        var person = string.IsNullOrWhiteSpace(email) ? null : await people.FindByEmailAsync(email.Trim());
        if (person is null)
        {
            hasher.HashPassword(Nobody, password);
            await notes.UnknownAsync();
            return new Refusal("account.wrong-sign-in");
        }

        var wasLocked = await people.IsLockedOutAsync(person);
        var result = await signIns.PasswordSignInAsync(person, password, isPersistent: false, lockoutOnFailure: true);
        await notes.TriedAsync(person, result, wasLocked);
        return result.RequiresTwoFactor ? SignInStep.Code
            : result.Succeeded ? SignInStep.In
            : new Refusal(result.IsLockedOut ? "account.locked" : "account.wrong-sign-in");
    }
}
