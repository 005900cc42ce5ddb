using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Statutory;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>
/// Opens the case of a statement, inside the caller's transaction, counted from the moment it arrived. What the law excludes or what is late waits for a person: refusing it is a legal
/// decision. What the policy would decide by itself is followed only where the right is open, and money that needs no goods only where the order was proved.
/// </summary>
public sealed class OpenStatement(DeedRoom deeds)
{
    /// <summary>Null where nothing could be opened: the goods are returned already, the order was cancelled, or it is not clear what was named.</summary>
    internal async Task<ReturnCase?> TryAsync(ReturnsDb db, WithdrawalStatement statement, Order order, IReadOnlyList<WithdrawnUnits> units, CancellationToken cancellationToken) =>
        GoodsOf(statement, order, units) is { Count: > 0 } goods ? (await AddAsync(db, Actor.Customer(statement.Name), statement, order, goods, cancellationToken)).Value : null;

    /// <summary>Refused: what <see cref="ReturnCase.Open"/> refuses.</summary>
    internal async Task<Result<ReturnCase>> AddAsync(
        ReturnsDb db, Actor actor, WithdrawalStatement statement, Order order, IReadOnlyList<RequestedLine> goods, CancellationToken cancellationToken)
    {
        var deed = await deeds.ForOrderAsync(db, actor, order.PlacedOn, cancellationToken);
        var askedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(statement.ReceivedAt, deed.Zone));
        var opening = new CaseOpening(order, ReturnKind.Withdrawal, ReturnWay.OwnCourier, ReturnSource.Portal, goods);
        var verdicts = await opening.JudgeAsync(db, deed.Policy, await CaseOpening.FaultsAsync(db, cancellationToken), askedOn, cancellationToken);
        var opened = await opening.OpenAsync(db, deed, verdicts, statement.AsSaid(), cancellationToken);
        if (opened.Value is { } returnCase && MayDecideItself(statement, returnCase))
        {
            // Refused or not: what the policy cannot do by itself a person does.
            _ = returnCase.FollowPolicy(deed with { By = Actor.Automatic }, "");
        }

        return opened;
    }

    /// <summary>All open pieces of an order.</summary>
    internal static List<RequestedLine> Whole(Order order) => [.. order.Lines.Where(line => line.OpenUnits > 0).OrderBy(line => line.Position).Select(line => Asked(line, line.OpenUnits))];

    /// <summary>Those pieces of it; lines that are not in the order are left out.</summary>
    internal static List<RequestedLine> Chosen(Order order, IReadOnlyList<WithdrawnUnits> units) =>
        [.. from wanted in units from line in order.Lines where line.Id == wanted.OrderLineId select Asked(line, wanted.Units)];

    private static List<RequestedLine>? GoodsOf(WithdrawalStatement statement, Order order, IReadOnlyList<WithdrawnUnits> units) =>
        units.Count > 0 ? Chosen(order, units)
        : statement.Items.Length == 0 ? Whole(order)
        : NamedGoods.In(order.Lines, statement.Items)?.Select(named => Asked(named.Line, named.Units)).ToList();

    private static RequestedLine Asked(OrderLine line, int units) => new(line, units, ReturnReasons.Other, null);

    private static bool MayDecideItself(WithdrawalStatement statement, ReturnCase returnCase) =>
        returnCase.Regime != StatutoryRegime.None && returnCase.Verdicts.All(verdict => verdict.IsStatutory)
        && (statement.IsProven || CaseVerdict.ActionOf(returnCase.Verdicts, returnCase.StakeMinor) == AutomaticAction.Approve);
}
