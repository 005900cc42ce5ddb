using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Account;

/// <summary>One person per role for trying the desk. They exist in Development only.</summary>
public sealed record DemoPerson(string Name, string Email, string Role)
{
    public const string Password = "returns-desk-demo";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Mei Lin", "agent@demo.example", Roles.Agent),
        new("Tom Weber", "warehouse@demo.example", Roles.Warehouse),
        new("Sara Rossi", "finance@demo.example", Roles.Finance),
        new("Li Wei", "manager@demo.example", Roles.Manager),
        new("Nora Berg", "admin@demo.example", Roles.Admin),
        new("Jan Novak", "auditor@demo.example", Roles.Auditor),
    ];
}
