using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns;

/// <summary>What the placeholders of a reply say for one case, by name, in each language, and in which the customer is likely to read. What is not known is left out.</summary>
public sealed record ReplyFacts(bool IsChinese, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> Chinese)
{
    public IReadOnlyDictionary<string, string> In(bool chinese) => chinese ? Chinese : English;
}

/// <summary>Reads what the placeholders say for a case; null where no return has the number.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadReplyFacts(DeskStore store, TimeProvider clock)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public Task<ReplyFacts?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadReplyFacts, ReplyFacts?>(actor, db => FactsAsync(db, actor, number, cancellationToken), cancellationToken);

    private async Task<ReplyFacts?> FactsAsync(ReturnsDb db, Actor actor, string number, CancellationToken cancellationToken)
    {
        var found = await db.ReturnCases.Where(row => row.Number == number)
            .Select(row => new
            {
                row.Id,
                row.Order.ShipTo.Country,
                row.NextDueAt,
                row.NextStoppedAt,
                OrderNumber = row.Order.Number,
                Customer = row.Order.Customer.Name,
                Items = row.Lines.OrderBy(line => line.Id).Select(line => new { line.OrderLine.ProductName, line.Quantity }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var refund = await db.Refunds.Where(row => row.ReturnCaseId == found.Id && row.Status != MoneyStatus.Cancelled).OrderByDescending(row => row.Id)
            .Select(row => new { row.TotalMinor, row.Currency }).FirstOrDefaultAsync(cancellationToken);
        var due = found.NextStoppedAt is null && found.NextDueAt > clock.GetUtcNow().UtcDateTime ? found.NextDueAt : null;
        Dictionary<string, string> In(CultureInfo culture, string and, string day)
        {
            var facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Placeholders.Customer] = found.Customer,
                [Placeholders.Number] = number,
                [Placeholders.Order] = found.OrderNumber,
                [Placeholders.Items] = string.Join(and, found.Items.Select(item => item.Quantity == 1 ? item.ProductName : $"{item.ProductName} × {item.Quantity}")),
                [Placeholders.Shop] = merchant.Name,
                [Placeholders.Agent] = actor.Name,
            };
            if (due is { } at)
            {
                facts[Placeholders.Deadline] = DayOf(at, merchant).ToString(day, culture);
            }

            if (refund is not null)
            {
                facts[Placeholders.Refund] = new Money(refund.TotalMinor, refund.Currency).ToText(culture);
            }

            return facts;
        }

        return new ReplyFacts(CustomerCulture.Of(found.Country, found.Customer) == CustomerCulture.Chinese, In(English, ", ", "d MMMM yyyy"), In(Chinese, "、", "yyyy年M月d日"));
    }

    /// <summary>The last day on which it is still in time, whatever the hour.</summary>
    private static DateOnly DayOf(DateTime dueAt, MerchantSettings merchant) => merchant.DayOf(dueAt.AddTicks(-1));
}
