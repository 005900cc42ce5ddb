namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>How a date with the year at its end is read. Dates with the year first and DD.MM.YYYY need no telling.</summary>
public enum DayOrder
{
    DayFirst,
    MonthFirst,
}
