using ReturnsDesk.Domain.Numbers;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>Cases of one part of the time whose next clock does the same, was set by the same and is about the same currency. <see cref="Part"/>: see <see cref="RadarDays"/>.</summary>
public sealed record RadarCell(int Part, LapseAction Action, DeadlineSource Source, string Currency, int Cases, long StakeMinor);

/// <summary>How near the end of a clock of the law is.</summary>
public enum LawDue
{
    Overdue,
    WithinDay,
    WithinThreeDays,
}

/// <summary>Cases whose clock of the law is so near, each counted once, where it is nearest.</summary>
public sealed record LawCell(LawDue Due, string Currency, int Cases, long StakeMinor);

/// <summary>What people have to do in time.</summary>
public enum DeskWork
{
    Review,
    Inspect,
    Refund,
}

/// <summary>The whole radar. <see cref="Stopped"/> counts open cases whose clocks stand still, and which are in no cell.</summary>
public sealed record RadarView(RadarDays Days, IReadOnlyList<RadarCell> Cells, IReadOnlyList<LawCell> Law, IReadOnlyDictionary<DeskWork, WorkForecast> Forecasts, int Stopped);
