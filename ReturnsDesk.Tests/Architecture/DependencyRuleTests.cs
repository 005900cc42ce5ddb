using System.Reflection;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Who may import whom. Each rule has a twin that finds the offender planted for it.</summary>
public sealed class DependencyRuleTests
{
    private const string Root = "ReturnsDesk";
    private const string PlantedRoot = "ReturnsDesk.Tests.Architecture.Planted";
    private static readonly Assembly App = typeof(Program).Assembly;
    private static readonly Assembly Planted = typeof(DependencyRuleTests).Assembly;

    [Fact]
    public void The_arrows_point_one_way() => Findings.AssertNone(
        from rule in DependencyRule.Table
        from offender in rule.Offenders(App, Root)
        select $"{rule}: {offender}");

    [Theory]
    [InlineData(0, ".Data.Store")]
    [InlineData(1, ".Integrations.Carrier")]
    [InlineData(2, ".Features.Returns.Receiving.UseCaseWithScreen")]
    [InlineData(3, ".Features.Returns.Receiving.QueryingPage")]
    [InlineData(4, ".Features.Api.Endpoint")]
    [InlineData(5, ".Features.Portal.CustomerPage")]
    [InlineData(6, ".Cli.Command")]
    [InlineData(7, ".Components.Chip")]
    [InlineData(8, ".Account.SignIn")]
    public void The_check_can_fail(int row, string offender) => Assert.Equal([PlantedRoot + offender], DependencyRule.Table[row].Offenders(Planted, PlantedRoot));

    [Fact]
    public void No_rule_is_without_its_twin() => Assert.Equal(
        DependencyRule.Table.Length,
        typeof(DependencyRuleTests).GetMethod(nameof(The_check_can_fail))!.GetCustomAttributes<InlineDataAttribute>().Count());

    [Fact]
    public void Slices_do_not_know_each_other() => Findings.AssertNone(SiblingOffenders(App, Root));

    [Fact]
    public void The_check_for_slices_can_fail() => Assert.Equal([PlantedRoot + ".Features.Returns.Receiving.NosyUseCase"], SiblingOffenders(Planted, PlantedRoot));

    private static IEnumerable<string> SiblingOffenders(Assembly assembly, string root) => Slices.Rules(assembly, root).SelectMany(rule => rule.Offenders(assembly, root));
}
