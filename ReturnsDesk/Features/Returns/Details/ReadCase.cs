using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Details;

/// <summary>Reads one case for the screen; null where no return has the number.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadCase(DeskStore store)
{
    private const int OtherCases = 10;
    private const int TimelineRows = 200;

    public Task<CaseView?> ReadAsync(Actor actor, string number, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadCase, CaseView?>(actor, db => ViewAsync(db, actor, number, cancellationToken), cancellationToken);

    private static async Task<CaseView?> ViewAsync(ReturnsDb db, Actor actor, string number, CancellationToken cancellationToken)
    {
        var view = await CaseProjection.Views(db, db.ReturnCases.Where(row => row.Number == number)).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (view is null)
        {
            return null;
        }

        var timeline = await db.Timeline
            .Where(entry => entry.ReturnCaseId == view.Id)
            .OrderByDescending(entry => entry.Id).Take(TimelineRows)
            .Select(entry => new TimelineView(entry.At, entry.ActorKind, entry.ActorName, entry.Code, entry.Text))
            .ToListAsync(cancellationToken);
        var rating = await db.CaseRatings.Where(given => given.ReturnCaseId == view.Id).Select(given => new RatingView(given.Score, given.Comment, given.ChangedAt ?? given.At)).SingleOrDefaultAsync(cancellationToken);
        var images = await ProductImages.OfAsync(db, view.Lines.Select(line => (line.Sku, line.ProductName)), cancellationToken);
        return view with
        {
            Timeline = timeline,
            Rating = rating,
            Lines = [.. view.Lines.Select(line => line with { Image = images.Of(line.Sku, line.ProductName) })],
            Customer = await CustomerAsync(db, actor, view, cancellationToken),
        };
    }

    private static async Task<CustomerView> CustomerAsync(ReturnsDb db, Actor actor, CaseView view, CancellationToken cancellationToken)
    {
        var customer = await db.Orders.Where(order => order.Id == view.OrderId)
            .Select(order => new
            {
                order.CustomerId,
                order.Customer.Name,
                order.Customer.Email,
                order.Customer.Phone,
                Orders = db.Orders.Count(other => other.CustomerId == order.CustomerId),
                Returns = db.ReturnCases.Count(other => other.Order.CustomerId == order.CustomerId),
            })
            .SingleAsync(cancellationToken);
        var others = await db.ReturnCases
            .Where(other => other.Order.CustomerId == customer.CustomerId && other.Id != view.Id)
            .OrderByDescending(other => other.RequestedAt).ThenByDescending(other => other.Id).Take(OtherCases)
            .Select(other => new OtherCaseView(other.Number, other.Status, other.MainReasonCode, other.RequestedAt, other.StakeMinor, other.Currency))
            .ToListAsync(cancellationToken);
        var open = await DeskStore.MayAsync(db, actor, Permissions.ReadContactData, cancellationToken);
        return new CustomerView(
            customer.CustomerId,
            customer.Name,
            open ? customer.Email : ContactMask.Email(customer.Email),
            open ? customer.Phone : ContactMask.Phone(customer.Phone),
            customer.Orders,
            customer.Returns,
            others);
    }
}
