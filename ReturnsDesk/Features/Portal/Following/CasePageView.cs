using ReturnsDesk.Domain;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Photos;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>
/// All that the page of a return shows. Where a form was refused, <see cref="Form"/> names it, and what was typed stands in <see cref="Typed"/>.
/// </summary>
public sealed record CasePageView(CustomerCase Case, CustomerConversation Talk, IReadOnlyList<PhotoRow> Photos)
{
    public Refusal? Refusal { get; init; }
    public string? Form { get; init; }
    public string? Typed { get; init; }
    public int? Score { get; init; }

    public Refusal? RefusalOf(string form) => Form == form ? Refusal : null;

    public string? TypedIn(string form) => Form == form ? Typed : null;
}
