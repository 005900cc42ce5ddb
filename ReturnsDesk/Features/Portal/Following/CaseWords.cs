using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Says in the customer's words how a return stands and what happens next, until when.</summary>
public sealed class CaseWords(IStringLocalizer<FollowTexts> texts, FollowDates dates)
{
    public string Standing(CustomerCase view) => texts[(view.Status, view.GoodsComeBack) switch
    {
        (CaseStatus.Approved, false) => "Status.ApprovedNothing",
        (CaseStatus.Inspected, _) when view.Kind.SendsReplacement() => "Status.InspectedGoods",
        _ => $"Status.{view.Status}",
    }];

    public string Next(CustomerCase view)
    {
        var key = view.Status == CaseStatus.Inspected && view.Kind.SendsReplacement() ? "Next.InspectedGoods" : $"Next.{view.Status}";
        return view.Deadlines.FirstOrDefault(clock => !clock.IsLaw && clock.Node == NodeOf(view.Status)) is { } due && texts[key + "By", dates.Due(due.EndsAt)] is { ResourceNotFound: false } until
            ? until.Value
            : texts[key].Value;
    }

    /// <summary>What the law says of the money; null where it says nothing.</summary>
    public string? Law(CustomerCase view) => view.Deadlines.FirstOrDefault(clock => clock.IsLaw) is { } due ? texts["Next.Law", dates.Due(due.EndsAt)].Value : null;

    private static DeadlineNode? NodeOf(CaseStatus status) => status switch
    {
        CaseStatus.Requested => DeadlineNode.Review,
        CaseStatus.AwaitingCustomer => DeadlineNode.Answer,
        CaseStatus.Approved => DeadlineNode.Ship,
        CaseStatus.Received => DeadlineNode.Inspect,
        CaseStatus.Inspected => DeadlineNode.Refund,
        CaseStatus.Rejected => DeadlineNode.Appeal,
        _ => null,
    };
}
