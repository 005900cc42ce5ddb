using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Signals.Showing;

/// <summary>A signal in words, with its figures.</summary>
public static class SignalSentence
{
    /// <summary>It stands at its threshold or above.</summary>
    public static string On(CaseSignal signal, CustomerStanding standing, IStringLocalizer<SignalTexts> texts) =>
        texts[$"On.{signal.Kind}", signal.Level, standing.Units.Asked, standing.Units.Bought];

    /// <summary>It stands below.</summary>
    public static string Quiet(CaseSignal signal, CustomerStanding standing, IStringLocalizer<SignalTexts> texts) =>
        texts[$"Quiet.{signal.Kind}", signal.Level, standing.Units.Asked, standing.Units.Bought];

    /// <summary>How often its threshold was right in the past, and whom it hit besides.</summary>
    public static string Past(SignalLevelRow? row, IStringLocalizer<SignalTexts> texts) =>
        row?.Precision is { } precision ? texts["Past", row.Bad, row.Decided, precision, row.Interval.Low, row.Interval.High, row.GoodCustomersHit] : texts["Past.None"];

    public static string Level(SignalKind kind, double level, IStringLocalizer<SignalTexts> texts) => texts[$"Level.{kind}", level];
}
