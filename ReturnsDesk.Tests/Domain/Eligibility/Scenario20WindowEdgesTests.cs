using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;

namespace ReturnsDesk.Tests.Domain.Eligibility;

/// <summary>Delivered on 1 October, thirty days, a shop in Berlin.</summary>
public sealed class Scenario20WindowEdgesTests
{
    private static readonly MerchantSettings Berlin = new("Kaufhaus", "Europe/Berlin", "EUR", "DE");
    private static readonly DateTime Delivered = Utc("2026-10-01T08:00:00Z");

    [Theory]
    [InlineData("2026-10-31T22:59:59Z", VerdictAnswer.Eligible)]
    [InlineData("2026-10-31T23:00:00Z", VerdictAnswer.NeedsReview)]
    public void The_last_day_counts_whole_in_the_shops_time(string askedAt, VerdictAnswer answer)
    {
        var verdict = Ask(Delivered, Utc(askedAt));

        Assert.Equal((answer, new DateOnly(2026, 10, 31)), (verdict.Answer, verdict.LastDayOn));
    }

    [Theory]
    [InlineData("2026-09-30T21:59:59Z", "2026-10-30")]
    [InlineData("2026-09-30T22:00:00Z", "2026-10-31")]
    [InlineData("2026-02-27T23:30:00Z", "2026-03-30")]
    public void The_day_of_delivery_is_a_day_of_the_shop(string deliveredAt, string lastDay) =>
        Assert.Equal(lastDay, Ask(Utc(deliveredAt), Utc(deliveredAt)).LastDayOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-04-27T21:59:59Z", "2026-04-27T22:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "2026-11-23T22:59:59Z", "2026-11-23T23:00:00Z")]
    public void A_change_of_the_clocks_neither_gives_nor_takes_a_day(string deliveredAt, string lastMoment, string tooLate)
    {
        Assert.Equal(VerdictAnswer.Eligible, Ask(Utc(deliveredAt), Utc(lastMoment)).Answer);
        Assert.Equal(VerdictAnswer.NeedsReview, Ask(Utc(deliveredAt), Utc(tooLate)).Answer);
    }

    [Theory]
    [InlineData(ReturnKind.Return)]
    [InlineData(ReturnKind.Withdrawal)]
    public void Without_a_delivery_the_window_has_not_started(ReturnKind kind)
    {
        var verdict = Ask(null, Utc("2026-12-24T12:00:00Z"), kind);

        Assert.Equal((VerdictAnswer.Eligible, null), (verdict.Answer, verdict.LastDayOn));
        Assert.Contains(verdict.Trace, rule => rule.Code == "not-delivered-yet");
    }

    private static Verdict Ask(DateTime? deliveredAt, DateTime askedAt, ReturnKind kind = ReturnKind.Return) => Judge.Line(new ReturnPolicy(), new JudgedFacts
    {
        Kind = kind,
        Category = "Mugs",
        Fault = FaultSide.Customer,
        Units = 1,
        OpenUnits = 1,
        DeliveredOn = deliveredAt is { } at ? Berlin.DayOf(at) : null,
        AskedOn = Berlin.DayOf(askedAt),
    });

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
