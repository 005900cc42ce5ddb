using System.Text.RegularExpressions;

namespace ReturnsDesk.Domain.Replies;

/// <summary>Places in a reply that are filled from the case, such as <c>{customer}</c>. Their list is fixed.</summary>
public static class Placeholders
{
    public const string Customer = "customer";
    public const string Number = "number";
    public const string Order = "order";
    public const string Items = "items";
    public const string Deadline = "deadline";
    public const string Refund = "refund";
    public const string Shop = "shop";
    public const string Agent = "agent";

    private static readonly Regex Place = new(@"\{\s*(?<name>[A-Za-z][A-Za-z-]{0,30})\s*\}", RegexOptions.CultureInvariant);

    public static IReadOnlyList<string> All { get; } = [Customer, Number, Order, Items, Deadline, Refund, Shop, Agent];

    /// <summary>Fills what is known; the rest stays as it is, to be seen.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> facts) =>
        Place.Replace(text, place => facts.GetValueOrDefault(NameOf(place)) is { Length: > 0 } fact ? fact : place.Value);

    /// <summary>Those of the list that still stand in a text, each once.</summary>
    public static IReadOnlyList<string> Unfilled(string? text) => [.. Names(text).Where(All.Contains).Distinct()];

    /// <summary>Null where a text can be sent, else the first that was left open: <c>message.unfilled</c>.</summary>
    public static Refusal? WhyUnfilled(string? text) => Unfilled(text) is [var open, ..] ? new Refusal("message.unfilled", $"{{{open}}}") : null;

    /// <summary>What looks like one and is not in the list, each once.</summary>
    public static IReadOnlyList<string> Unknown(string? text) => [.. Names(text).Where(name => !All.Contains(name)).Distinct()];

    private static IEnumerable<string> Names(string? text) => Place.Matches(text ?? "").Select(NameOf);

    private static string NameOf(Match place) => place.Groups["name"].Value.ToLowerInvariant();
}
