using ReturnsDesk.Components.Shared;

namespace ReturnsDesk.Features.Returns.Receiving;

/// <summary>What the station waits for.</summary>
public enum StationStep
{
    Ready,

    /// <summary>Several cases may be meant.</summary>
    Choosing,

    /// <summary>One case; Enter books it in, or opens it for inspection.</summary>
    Found,

    /// <summary>No case of this number.</summary>
    Unclaimed,
    Inspecting,
}

/// <summary>What the band tells, readable from where one unpacks.</summary>
public sealed record StationWord(Tone Tone, string Title, string? Text = null);

/// <summary>One scan of this session and what came of it.</summary>
public sealed record RecentScan(DateTime At, string Scanned, Tone Tone, string Outcome, string? Number);
