using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Policies.Replaying;

/// <summary>A replay in words: one sentence for what it found, one for whether it can be trusted, and one for each thing that nobody can know.</summary>
public static class ReplaySentence
{
    public static string Of(ReplayResult result, IStringLocalizer<ReplayTexts> texts)
    {
        if (result.Requests == 0)
        {
            return texts["Sentence.NoRequests"];
        }

        var parts = new List<string>();
        var (automatic, eligible) = (result.AutomaticNow - result.AutomaticThen, result.EligibleNow - result.EligibleThen);
        if (automatic != 0)
        {
            parts.Add(automatic > 0 ? texts["Sentence.MoreAutomatic", automatic] : texts["Sentence.FewerAutomatic", -automatic]);
        }

        if (eligible != 0)
        {
            parts.Add(eligible > 0 ? texts["Sentence.MoreEligible", eligible] : texts["Sentence.FewerEligible", -eligible]);
        }

        var money = result.Money.Where(row => row.Then != row.Now).Select(row => texts["Sentence.Money", Text(row.Now.Refund - row.Then.Refund, row), Text(row.Now.Withheld - row.Then.Withheld, row)].Value).ToList();
        parts.AddRange(money.Count > 0 ? money : [texts["Sentence.SameMoney"].Value]);
        return texts["Sentence", result.Changed, result.Requests, Percent(result.Changed, result.Requests), string.Join(texts["Sentence.Comma"], parts)];
    }

    /// <summary>Whether the judge still says what it said then.</summary>
    public static string Check(ReplayCheck check, IStringLocalizer<ReplayTexts> texts) =>
        check.Requests == 0 ? texts["Check.None"]
        : texts[check.Same < check.Requests ? "Check.Otherwise" : check.Automatic == 0 ? "Check.ByPeople" : "Check", check.AutomaticSame, check.Automatic, Percent(check.AutomaticSame, check.Automatic), check.Same, check.Requests, Percent(check.Same, check.Requests)];

    /// <summary>What cannot be known, and what is taken instead.</summary>
    public static IEnumerable<string> Unknown(ReplayResult result, IStringLocalizer<ReplayTexts> texts)
    {
        yield return texts["Unknown.NeverAsked"];
        yield return texts["Unknown.ByHand"];
        if (result.Imported > 0)
        {
            yield return texts["Unknown.Imported", result.Imported];
        }

        foreach (var unknown in result.Unknown)
        {
            yield return texts[$"Gap.{unknown.Gap}", unknown.Requests];
        }
    }

    /// <summary>One digit; of nothing it is all.</summary>
    public static string Percent(int part, int whole) => (whole == 0 ? 1 : Floored(part, whole)).ToString("0.0 %", CultureInfo.CurrentCulture);

    public static string WithSign(int number) => number > 0 ? $"+{number:N0}" : number < 0 ? $"−{-number:N0}" : "0";

    public static string WithSign(Money money) => money.MinorUnits > 0 ? "+" + money.ToAmount() : money.ToAmount();

    /// <summary>99.96 % is not shown as all.</summary>
    private static double Floored(int part, int whole) => part < whole ? Math.Min(0.999, (double)part / whole) : 1;

    private static string Text(long minor, ReplayMoney row) => $"{WithSign(new Money(minor, row.Currency))} {row.Currency}";
}
