namespace ReturnsDesk.Domain.Returns;

/// <summary>How often one may say so. They hold back machines for a while; nobody's statement is refused for what it says.</summary>
public static class StatementLimits
{
    public const int MostPerMinute = 5;
    public const int MostPerHour = 30;

    /// <summary>Mails to one address, so that nobody is flooded in another's name. Beyond it the page is the acknowledgement.</summary>
    public const int MostMailsPerDay = 10;

    /// <summary>Null where one more may come from an address that sent so many.</summary>
    public static Refusal? WhyNot(int inLastMinute, int inLastHour) =>
        inLastMinute >= MostPerMinute ? new Refusal("withdrawal.too-many-minute", MostPerMinute)
        : inLastHour >= MostPerHour ? new Refusal("withdrawal.too-many-hour", MostPerHour)
        : null;
}
