using ReturnsDesk.Components;
using ReturnsDesk.Domain.Reconciliation;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling;

/// <summary>What the page shows, as it stands in the address.</summary>
public static class ReconciliationAddress
{
    private const string Everything = "all";

    /// <summary>Open ones where the address names nothing known; null for all.</summary>
    public static DifferenceState? ReadState(string? name) =>
        name == Everything ? null : Enum.TryParse<DifferenceState>(name, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : DifferenceState.Open;

    public static string Of(string? gateway, DifferenceState? state, long? run) => DeskUrls.Reconciliation + Query(gateway, state, run);

    public static string CsvOf(string? gateway, DifferenceState? state, long? run) => DeskUrls.ReconciliationCsv + Query(gateway, state, run);

    private static string Query(string? gateway, DifferenceState? state, long? run)
    {
        List<string> parts = [];
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("gateway", gateway);
        Add("show", state == DifferenceState.Open ? null : state?.ToString().ToLowerInvariant() ?? Everything);
        Add("run", run?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
