using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>Asks the lists of steps what the customer of a case may do.</summary>
internal static class CustomerActsOf
{
    public static CustomerActs Case(ReturnCase row, CaseRating? rating, DateTime now)
    {
        if (row.Source == ReturnSource.Import)
        {
            return new CustomerActs(TellWaybill: false, Cancel: false, Appeal: false, Answer: false, Rate: false);
        }

        var appealUntil = row.Deadlines.Where(clock => clock.Node == DeadlineNode.Appeal).MaxBy(clock => clock.StartedAt) is { LapsedAt: null } window ? window.EndsAt : (DateTime?)null;
        return new CustomerActs(
            TellWaybill: (Can(row, CaseAction.HandOver) && row.Parcel is ParcelStatus.None or ParcelStatus.Labelled) || (row.Status == CaseStatus.InTransit && row.Parcel != ParcelStatus.Received),
            Cancel: Can(row, CaseAction.Cancel),
            Appeal: Can(row, CaseAction.Appeal) && !row.WasAppealed && appealUntil >= now,
            Answer: row.Status == CaseStatus.AwaitingCustomer,
            Rate: !CaseFlow.IsOpen(row.Status) && (rating is null || now <= rating.ChangeableUntilAt))
        {
            AppealUntilAt = appealUntil,
            Change = row.WhyNotChanged() is null,
        };
    }

    private static bool Can(ReturnCase row, CaseAction action) => CaseFlow.WhyNot(row.Status, action) is null;
}
