using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>A row of the arithmetic in the customer's words. <see cref="Operator"/>: what it does to the sum.</summary>
public sealed record SumRow(string Code, string Text, string Operator, string Amount, bool IsTotal);

/// <summary>Rows under one heading: an article, the order as a whole, or where the money goes.</summary>
public sealed record SumGroup(string Heading, IReadOnlyList<SumRow> Rows);

/// <summary>
/// Tells the arithmetic that the desk has, step by step and with the same amounts, in the customer's words: without grades and without the desk's own bounds.
/// </summary>
public sealed class CaseSum(IStringLocalizer<FollowTexts> texts)
{
    private const string Own = "bound";

    public IReadOnlyList<SumGroup> Of(IReadOnlyList<DerivationStep> steps, string currency, IReadOnlyDictionary<string, string> names) =>
    [
        .. DerivationLayout.Of([.. steps.Where(step => step.Code != Own)]).Select(group => new SumGroup(
            group.Sku is { } sku ? names.GetValueOrDefault(sku, sku) : texts[group.IsTenders ? "Money.Tenders" : "Money.Order"],
            [.. group.Steps.Select(step => Row(step, currency))])),
    ];

    private SumRow Row(DerivationStep step, string currency)
    {
        var role = DerivationLayout.RoleOf(step);
        var amount = role == StepRole.Part ? Math.Abs(step.AmountMinor) : step.AmountMinor;
        var sign = role switch
        {
            StepRole.Subtotal or StepRole.Total => "=",
            StepRole.Part when step.AmountMinor > 0 => "+",
            StepRole.Part when step.AmountMinor < 0 => "−",
            _ => "",
        };
        var text = texts[$"Sum.{step.Code}"] is { ResourceNotFound: false } known
            ? Wording.Of(CultureInfo.CurrentCulture, known.Value, [.. step.Facts.Select((fact, at) => Say(step, fact, at))])
            : step.Code;
        return new SumRow(step.Code, text, sign, new Money(amount, currency).ToAmount(), role is StepRole.Subtotal or StepRole.Total);
    }

    private object Say(DerivationStep step, object fact, int at) => fact switch
    {
        Money money => money.ToAmount(),
        BasisPoints rate => (rate.Value / 100m).ToString("0.##", CultureInfo.CurrentCulture) + "%",
        string grade when step.Code is "deduction" or "deduction-waived" && at == 1 => texts[$"Condition.{grade}"].Value,
        int or long => string.Format(CultureInfo.CurrentCulture, "{0:N0}", fact),
        _ => fact,
    };
}
