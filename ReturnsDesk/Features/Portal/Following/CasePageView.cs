using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Photos;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>
/// All that the page of a return shows. Where a form was refused, <see cref="Form"/> names it, and what was typed stands in <see cref="Typed"/>.
/// </summary>
public sealed record CasePageView(CustomerCase Case, CustomerConversation Talk, IReadOnlyList<PhotoRow> Photos)
{
    /// <summary>What is sent in place of the goods; null where nothing is.</summary>
    public CustomerExchange? Exchange { get; init; }

    /// <summary>What may be chosen for each order line; empty where nothing can be chosen now.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<ExchangeChoice>> Choices { get; init; } = new Dictionary<long, IReadOnlyList<ExchangeChoice>>();
    public Refusal? Refusal { get; init; }
    public string? Form { get; init; }
    public string? Typed { get; init; }
    public int? Score { get; init; }

    public Refusal? RefusalOf(string form) => Form == form ? Refusal : null;

    public string? TypedIn(string form) => Form == form ? Typed : null;
}
