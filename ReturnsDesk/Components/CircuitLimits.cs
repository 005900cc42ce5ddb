using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace ReturnsDesk.Components;

/// <summary>Bounds of the open pages of one node: a dropped warehouse connection finds its page again, a dead one does not stay in memory.</summary>
internal static class CircuitLimits
{
    public static void Apply(CircuitOptions circuits)
    {
        circuits.DetailedErrors = false;
        circuits.DisconnectedCircuitMaxRetained = 200;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
        circuits.PersistedCircuitInMemoryMaxRetained = 200;
        circuits.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMinutes(30);
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(15);
    }

    public static void Apply(HubOptions hub)
    {
        hub.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
        hub.KeepAliveInterval = TimeSpan.FromSeconds(15);
        hub.HandshakeTimeout = TimeSpan.FromSeconds(10);
        hub.EnableDetailedErrors = false;
    }
}
