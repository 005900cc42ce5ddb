using ReturnsDesk.Data;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Integrations.Calendars;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>The office hours, and until when somebody who wrote at this moment would be promised an answer.</summary>
public sealed record OfficeHoursView(OfficeHours Hours, DateTime AnswerByAt);

/// <summary>Reads when customers are answered.</summary>
[Requires(Permissions.EditMerchant)]
public sealed class ReadOfficeHours(DeskStore store, TimeProvider clock)
{
    public Task<OfficeHoursView> ReadAsync(Actor actor, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadOfficeHours, OfficeHoursView>(
            actor,
            async db =>
            {
                var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
                var by = ExpectedAnswer.By(clock.GetUtcNow().UtcDateTime, merchant.Hours, merchant.TimeZone, day => NationalHolidays.IsHoliday(merchant.Country, day));
                return new OfficeHoursView(merchant.Hours, by);
            },
            cancellationToken);
}
