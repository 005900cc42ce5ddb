using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Tests.Domain.Signals;

public sealed class SignalThresholdsTests
{
    [Fact]
    public void Every_level_that_is_tried_can_be_chosen_and_no_other()
    {
        var thresholds = SignalThresholds.Preset();
        foreach (var kind in Enum.GetValues<SignalKind>())
        {
            foreach (var level in SignalThresholds.LevelsOf(kind))
            {
                Assert.False(thresholds.Choose(kind, level).Refused);
                Assert.Equal(level, thresholds.Of(kind));
            }

            Assert.Equal("signals.level", thresholds.Choose(kind, 7).Refusal?.Code);
            Assert.Contains(SignalThresholds.Preset().Of(kind), SignalThresholds.LevelsOf(kind));
        }
    }
}
