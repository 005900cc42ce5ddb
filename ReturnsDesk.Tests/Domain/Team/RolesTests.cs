using System.Reflection;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Domain.Team;

public sealed class RolesTests
{
    /// <summary>Rights that move money or decide about it.</summary>
    private static readonly string[] Money =
        [Permissions.ProposeRefund, Permissions.ApproveRefund, Permissions.SendRefund, Permissions.ConfirmManualPayout, Permissions.CancelRefund];

    /// <summary>Done by the desk itself and by the command line, by nobody's role.</summary>
    private static readonly string[] NobodysRole = [Permissions.LapseDeadlines];

    [Fact]
    public void The_admin_holds_no_money_right() =>
        Assert.DoesNotContain(Roles.Bundles[Roles.Admin], permission => permission.StartsWith("refunds.", StringComparison.Ordinal));

    [Fact]
    public void No_role_that_moves_money_administers_people() =>
        Assert.DoesNotContain(Roles.All, role => Roles.Bundles[role].Overlaps(Money) && Roles.Bundles[role].Contains(Permissions.EditPeople));

    [Fact]
    public void Whoever_confirms_a_manual_payout_decides_no_return() =>
        Assert.DoesNotContain(Roles.All, role => Roles.Bundles[role].IsSupersetOf([Permissions.ConfirmManualPayout, Permissions.DecideReturn]));

    [Fact]
    public void The_auditor_changes_nothing() => Assert.All(
        Roles.Bundles[Roles.Auditor],
        permission => Assert.True(permission.EndsWith(".read", StringComparison.Ordinal) || permission == Permissions.QuoteRefund, permission));

    [Fact]
    public void Every_permission_is_in_a_bundle_or_listed_as_nobodys() =>
        Assert.Equal(NobodysRole, Permissions.All.Except(Roles.All.SelectMany(role => Roles.Bundles[role])));

    [Fact]
    public void Every_bundle_names_permissions_that_exist() => Assert.Empty(Roles.All.SelectMany(role => Roles.Bundles[role]).Except(Permissions.All));

    [Fact]
    public void The_list_of_permissions_is_complete_and_each_stands_once()
    {
        var constants = typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(StringComparer.Ordinal), Permissions.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_role_has_a_bundle() => Assert.Equal(Roles.All.Order(StringComparer.Ordinal), Roles.Bundles.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Several_roles_add_up_and_an_unknown_one_gives_nothing()
    {
        Assert.True(Roles.Allow([Roles.Warehouse, Roles.Finance], Permissions.SendRefund));
        Assert.False(Roles.Allow(["Janitor"], Permissions.ReadReturns));
        Assert.False(Roles.Allow([], Permissions.ReadReturns));
    }
}
