using System.Globalization;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>One run of the rig: how much is asked of the desk, and what is done to it. The same seed gives the same shop, the same faults of the gateway and the same kills.</summary>
internal sealed record RigPlan
{
    public required Engine Engine { get; init; }
    public required int Refunds { get; init; }
    public required int Kills { get; init; }
    public required int Seed { get; init; }
    public required string Folder { get; init; }

    /// <summary>The published desk; null takes the build beside the tests.</summary>
    public string? Program { get; init; }

    /// <summary>Virtual agents that propose at the same time.</summary>
    public int Agents { get; init; } = 8;

    /// <summary>Refunds that the desk has with gateways at once.</summary>
    public int InFlight { get; init; } = 8;

    /// <summary>After the last fault: how long may pass without any part coming to rest.</summary>
    public TimeSpan Patience { get; init; } = Waits.Unanswered + TimeSpan.FromMinutes(1);

    /// <summary>What the gateway does to sends, questions and news, as shares of all.</summary>
    public static string Faults { get; } = """
        {
          "send": { "timeoutAfterSuccess": 0.05, "timeoutBefore": 0.03, "500After": 0.03, "500Before": 0.02, "429(1)": 0.02, "409": 0.01, "resetMidBody": 0.01,
                    "garbageBody": 0.01, "slow(0.3)": 0.05, "pendingThen(succeed,1)": 0.05, "pendingThen(fail,1)": 0.01 },
          "ask": { "500Before": 0.02, "timeoutBefore": 0.01, "429(1)": 0.01 },
          "news": { "duplicateWebhook(2)": 0.05, "reorderWebhooks": 0.05, "dropWebhook": 0.05, "forgedWebhook": 0.02 }
        }
        """;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Engine}, {Refunds:N0} refunds, {Kills} kills, seed {Seed}");
}
