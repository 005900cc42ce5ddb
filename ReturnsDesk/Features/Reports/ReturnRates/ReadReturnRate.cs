using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Reports.ReturnRates;

/// <summary>
/// Return rates by units, orders and value. Counted as bought: lines of orders that were not cancelled. Counted as returned: units asked for and
/// accepted. Refunds without goods count in neither. One row per key and currency; where nothing divides the figures, <c>all</c>.
/// </summary>
[Requires(Permissions.ReadReports)]
public sealed class ReadReturnRate(DeskStore store)
{
    /// <summary>Months in order of time; else the most returned first, then by key.</summary>
    public async Task<IReadOnlyList<ReturnRateRow>> ReadAsync(Actor actor, RateQuestion question, CancellationToken cancellationToken = default)
    {
        var rows = await store.ReadAsync<ReadReturnRate, IEnumerable<ReturnRateRow>>(actor, db => AnswerAsync(db, question, cancellationToken), cancellationToken);
        return question.By == RateBy.Month
            ? [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Currency, StringComparer.Ordinal)]
            : [.. rows.OrderByDescending(row => row.ReturnedUnits).ThenBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Currency, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<ReturnRateRow>> AnswerAsync(ReturnsDb db, RateQuestion question, CancellationToken cancellationToken)
    {
        var wholePopulation = question.By == RateBy.Reason;
        var bought = await CountedLines.Bought(db, question).SumAsync(wholePopulation ? RateBy.None : question.By, cancellationToken);
        if (!wholePopulation && question.Basis == RateBasis.Order)
        {
            return bought;
        }

        var cameBack = await CountedLines.CameBack(db, question).SumAsync(question.By, cancellationToken);
        return wholePopulation ? WithWholePopulation(bought, cameBack, await ReasonNamesAsync(db, cancellationToken)) : Joined(bought, cameBack);
    }

    private static Task<Dictionary<string, string>> ReasonNamesAsync(ReturnsDb db, CancellationToken cancellationToken)
    {
        var chinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
        return db.ReturnReasons.ToDictionaryAsync(reason => reason.Code, reason => chinese ? reason.NameZh : reason.NameEn, cancellationToken);
    }

    /// <summary>Goods have no reason until they come back, so each reason is a share of everything bought.</summary>
    private static IEnumerable<ReturnRateRow> WithWholePopulation(List<ReturnRateRow> bought, List<ReturnRateRow> cameBack, Dictionary<string, string> names)
    {
        var population = bought.ToDictionary(row => row.Currency, StringComparer.Ordinal);
        return cameBack.Select(row => Join(population.GetValueOrDefault(row.Currency), row) with { Name = names.GetValueOrDefault(row.Key) });
    }

    private static IEnumerable<ReturnRateRow> Joined(List<ReturnRateRow> bought, List<ReturnRateRow> cameBack)
    {
        var rows = bought.ToDictionary(row => (row.Key, row.Currency));
        var returned = cameBack.ToDictionary(row => (row.Key, row.Currency));
        return rows.Keys.Union(returned.Keys).Select(key => Join(rows.GetValueOrDefault(key), returned.GetValueOrDefault(key) ?? new ReturnRateRow(key.Key, key.Currency)));
    }

    /// <summary>Purchases of the one, returns of the other.</summary>
    private static ReturnRateRow Join(ReturnRateRow? bought, ReturnRateRow returned) => returned with
    {
        Name = bought?.Name ?? returned.Name,
        PurchasedUnits = bought?.PurchasedUnits ?? 0,
        PurchasedValue = bought?.PurchasedValue ?? 0,
        Orders = bought?.Orders ?? 0,
    };
}
