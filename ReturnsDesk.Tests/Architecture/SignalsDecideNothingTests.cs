using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Signals are shown and never decide: whoever decides does not know them.</summary>
public sealed class SignalsDecideNothingTests
{
    private const string Signals = "ReturnsDesk.Domain.Signals";
    private static readonly string[] MayKnow = ["ReturnsDesk.Domain.Signals", "ReturnsDesk.Data", "ReturnsDesk.Features.Returns.Signals", "ReturnsDesk.Features.Returns.Details", "ReturnsDesk.Features.FeatureSetup", "ReturnsDesk.Cli.Bench"];

    [Fact]
    public void Only_their_own_screens_and_their_measurement_know_them() => Findings.AssertNone(Knowing().Where(name => !MayKnow.Any(folder => DependencyRule.Within(name, folder))));

    [Fact]
    public void The_check_can_fail() => Assert.Contains(Knowing(), name => DependencyRule.Within(name, "ReturnsDesk.Features.Returns.Details"));

    private static IEnumerable<string> Knowing() => new DependencyRule("", Part.Everything, Signals, "ReturnsDesk.Features.Returns.Signals").Offenders(typeof(Program).Assembly, "ReturnsDesk");
}
