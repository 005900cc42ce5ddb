using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Integrations.Calendars;

namespace ReturnsDesk.Features.Returns;

/// <summary>The law that stands above every policy, with the calendars it needs. No setting changes it.</summary>
public static class Lawbook
{
    public static StatutoryLaw Law { get; } = StatutoryRights.By(NationalHolidays.IsWorkingDay);
}
