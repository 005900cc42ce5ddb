using System.Globalization;
using System.Resources;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>The words of a statement: what is shown before it is confirmed is to the letter what is stored, mailed and printed.</summary>
public static class StatementWords
{
    private static readonly ResourceManager Texts = new(typeof(WithdrawalTexts));

    /// <summary>The language of the desk that fits; English for any other.</summary>
    public static string CultureOf(string culture) => culture == CustomerCulture.Chinese ? CustomerCulture.Chinese : CustomerCulture.English;

    public static string Of(WithdrawalDraft said, string culture)
    {
        var language = CultureInfo.GetCultureInfo(CultureOf(culture));
        return string.Join('\n', Say("Statement.Lead"), Say("Statement.Order", said.OrderNumber), Goods(), Say("Statement.Name", said.Name), Say("Statement.Email", said.Email));

        string Goods() => said.Items.Length == 0 ? Say("Statement.Whole") : $"{Say("Statement.Goods")}\n{said.Items}";

        string Say(string key, params object[] facts) => Wording.Of(language, Texts.GetString(key, language) ?? throw new InvalidOperationException($"No words for {key}."), facts);
    }

    /// <summary>Goods that were chosen from a proven order, in words, one a line. Of many with long names each name is cut, so that all of them are said.</summary>
    public static string Named(IReadOnlyList<(string Sku, string Name, string? Variant, int Units)> goods)
    {
        var room = (WithdrawalDraft.ItemsLength / Math.Max(1, goods.Count)) - 1;
        return string.Join('\n', goods.Select(one => Cut(string.Create(CultureInfo.InvariantCulture, $"{one.Units} × {PlainText.OneLine($"{one.Sku} {one.Name} {one.Variant}")}"), room)));
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
