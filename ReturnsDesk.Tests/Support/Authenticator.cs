using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Support;

/// <summary>The authenticator app of a person of the tests.</summary>
public static class Authenticator
{
    public const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>Sets one up for the person.</summary>
    public static async Task AddAuthenticatorAsync(this TestDb database, Actor person)
    {
        await using var db = database.Open();
        SecondFactors.Add(db, person.Id, Key, database.Now());
        await db.SaveChangesAsync();
    }

    /// <summary>What it shows now, or some steps of 30 seconds later.</summary>
    public static string Code(this TestDb database, int stepsLater = 0) => Totp.CodeOf(Key, database.Now().AddSeconds(Totp.StepSeconds * stepsLater));

    public static DateTime Now(this TestDb database) => database.Clock.GetUtcNow().UtcDateTime;
}
