using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>
/// People for trying the desk: one per role, and a second of Finance and of the managers, because nobody may approve, pay out or publish what they proposed. They exist in Development only.
/// Who approves large refunds has an authenticator whose key everybody knows; their sign-in does not ask for it.
/// </summary>
public sealed record DemoPerson(string Name, string Email, string Role, string? AuthenticatorKey = null)
{
    public const string Password = "returns-desk-demo";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Mei Lin", "agent@demo.example", Roles.Agent),
        new("Tom Weber", "warehouse@demo.example", Roles.Warehouse),
        new("Sara Rossi", "finance@demo.example", Roles.Finance, "SARAROSSIRETURNSDESKDEMO22222222"),
        new("Ivo Kral", "payouts@demo.example", Roles.Finance, "IVOKRALRETURNSDESKDEMO3333333333"),
        new("Li Wei", "manager@demo.example", Roles.Manager, "LIWEIRETURNSDESKDEMO444444444444"),
        new("Ana Costa", "policies@demo.example", Roles.Manager, "ANACOSTARETURNSDESKDEMO555555555"),
        new("Nora Berg", "admin@demo.example", Roles.Admin),
        new("Jan Novak", "auditor@demo.example", Roles.Auditor),
    ];
}
