using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting.Applying;

/// <summary>One article of an order as its customer sees it.</summary>
public sealed record PortalLine(long Id, string Sku, string Name, string? Variant, int Units, int OpenUnits, Money Paid)
{
    /// <summary>Until when it may be asked for; null where the time has not begun.</summary>
    public DateOnly? LastDayOn { get; init; }

    /// <summary>The last day is past.</summary>
    public bool IsOver { get; init; }

    /// <summary>What the policy would say today to a change of mind.</summary>
    public required VerdictAnswer Answer { get; init; }

    /// <summary>The rule that stands against it; null where none does.</summary>
    public RuleAnswer? WhyNot { get; init; }
    public bool IsStatutory { get; init; }

    /// <summary>What it looks like; null where the shop gave no picture.</summary>
    public ShownImage? Image { get; init; }
    public bool CanBeChosen => OpenUnits > 0;
}

/// <summary>An order with what can go back of it today.</summary>
public sealed record PortalOrder(string Number, DateOnly PlacedOn, DateOnly? DeliveredOn, string Currency, IReadOnlyList<PortalLine> Lines)
{
    /// <summary>A request that was begun and not sent.</summary>
    public DateTime? DraftSavedAt { get; init; }

    /// <summary>The return that it changes; null for a new one.</summary>
    public string? DraftEdits { get; init; }
}

/// <summary>Reads the order that a customer proved; null where it is gone.</summary>
[Requires(Permissions.ReadReturns)]
public sealed class ReadPortalOrder(DeskStore store, DeedRoom deeds)
{
    public Task<PortalOrder?> ReadAsync(long orderId, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPortalOrder, PortalOrder?>(Actor.Customer(""), db => FindAsync(db, orderId, cancellationToken), cancellationToken);

    private async Task<PortalOrder?> FindAsync(ReturnsDb db, long orderId, CancellationToken cancellationToken)
    {
        var order = await db.Orders.Include(found => found.Lines).Include(found => found.Customer).SingleOrDefaultAsync(found => found.Id == orderId, cancellationToken);
        if (order is null)
        {
            return null;
        }

        await EditedUnits.FreeAsync(db, orderId, order.Lines, cancellationToken);
        var deed = await deeds.ForOrderAsync(db, Actor.Customer(""), order.PlacedOn, cancellationToken);
        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var judge = new PolicyJudge(deed.Policy, Lawbook.Law);
        var draft = await db.PortalDrafts.Where(row => row.OrderId == orderId).Select(row => new { row.SavedAt, row.EditsNumber }).SingleOrDefaultAsync(cancellationToken);
        var images = await ProductImages.OfAsync(db, order.Lines.Select(line => (line.Sku, line.ProductName)), cancellationToken);
        var lines = OrderArithmetic.Lines(order).Select(line => Tell(line, images.Of(line.Sku, line.ProductName), judge.Line(LineFacts.Of(order, line, merchant, ChangeOfMind(deed.On))), order.Currency, deed.On));
        return new PortalOrder(order.Number, order.PlacedOn, order.DeliveredAt is { } at ? merchant.DayOf(at) : null, order.Currency, [.. lines]) { DraftSavedAt = draft?.SavedAt, DraftEdits = draft?.EditsNumber };
    }

    private static LineQuestion ChangeOfMind(DateOnly on) => new(ReturnKind.Return, FaultSide.Customer, 1, on) { HasComment = true, Photos = 1 };

    private static PortalLine Tell(OrderLine line, ShownImage? image, Verdict verdict, string currency, DateOnly on) => new(line.Id, line.Sku, line.ProductName, line.Variant, line.Quantity, Math.Max(0, line.OpenUnits), new Money(line.PaidMinor, currency))
    {
        LastDayOn = verdict.LastDayOn,
        Answer = verdict.Answer,
        WhyNot = verdict.Answer == VerdictAnswer.Eligible ? null : verdict.Trace.FirstOrDefault(rule => rule.Answer == verdict.Answer),
        IsStatutory = verdict.IsStatutory,
        Image = image,
        IsOver = verdict.LastDayOn < on,
    };
}
