using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>permission-matrix.csv is what people review and auditors are given; the code must say the same.</summary>
public sealed class PermissionMatrixFileTests
{
    [Fact]
    public void The_matrix_file_says_what_the_roles_hold() => Assert.Equal(Written(), Held(Roles.Bundles));

    [Fact]
    public void The_check_can_fail()
    {
        var changed = new Dictionary<string, IReadOnlySet<string>>(Roles.Bundles) { [Roles.Admin] = Roles.Bundles[Roles.Finance] };

        Assert.NotEqual(Written(), Held(changed));
    }

    private static string[] Written() => File.ReadAllLines(Path.Combine(SourceTree.Tests, "Architecture", "permission-matrix.csv"));

    private static string[] Held(IReadOnlyDictionary<string, IReadOnlySet<string>> bundles) =>
    [
        "role,permission,allowed",
        .. from role in Roles.All
           from permission in Permissions.All
           select $"{role},{permission},{(bundles[role].Contains(permission) ? "yes" : "no")}",
    ];
}
