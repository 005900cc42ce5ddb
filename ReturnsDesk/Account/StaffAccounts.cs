using Microsoft.AspNetCore.Identity;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Account;

/// <summary>What Identity says, in our refusals.</summary>
public static class StaffAccounts
{
    /// <summary>Adds a person with one role, inside the caller's transaction.</summary>
    public static async Task<Result> AddAsync(this UserManager<StaffUser> people, string name, string? email, string? password, string role)
    {
        var address = email?.Trim() ?? "";
        var person = new StaffUser { UserName = address, Email = address, EmailConfirmed = true, DisplayName = name.Trim() };
        var created = await people.CreateAsync(person, password ?? "");
        return created.Succeeded ? (await people.AddToRoleAsync(person, role)).ToResult() : created.ToResult();
    }

    /// <summary>What Identity may refuse here is a fault of ours.</summary>
    /// <exception cref="InvalidOperationException">Identity refused.</exception>
    public static void Hold(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Identity refused: {result.Errors.First().Code}.");
        }
    }

    public static Result ToResult(this IdentityResult result)
    {
        if (result.Succeeded)
        {
            return Result.Done;
        }

        var code = result.Errors.First().Code;
        return new Refusal(code switch
        {
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => "account.email-taken",
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => "account.email-invalid",
            nameof(IdentityErrorDescriber.PasswordMismatch) => "account.password-wrong",
            _ when code.StartsWith("Password", StringComparison.Ordinal) => "account.password-too-weak",
            _ => throw new InvalidOperationException($"Identity refused: {code}."),
        });
    }
}
