using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Requesting;

/// <summary>One line of an order that somebody asks to return.</summary>
public sealed record RequestedUnits(long OrderLineId, int Quantity, string ReasonCode, string? Comment = null)
{
    /// <summary>What an exchange is to send in their place; it may be chosen later as well.</summary>
    public string? WantedSku { get; init; }
}

/// <summary>What a return is asked for with.</summary>
public sealed record ReturnRequestDraft(long OrderId, ReturnKind Kind, ReturnWay Way, IReadOnlyList<RequestedUnits> Lines)
{
    public ReturnSource Source { get; init; } = ReturnSource.Desk;

    /// <summary>Why a line is taken that the policy excludes; needs the permission to override.</summary>
    public string? OverrideReason { get; init; }

    /// <summary>Asked for by its customer, who may ask for what is excluded as well: somebody with the permission then decides.</summary>
    public bool IsByCustomer { get; init; }

    /// <summary>Only ever the customer's own choice.</summary>
    public bool ToStoreCredit { get; init; }

    /// <summary>Photos sent with it, by order line; those of no line stand under zero.</summary>
    public IReadOnlyDictionary<long, int> Photos { get; init; } = new Dictionary<long, int>();
}

/// <summary>
/// Opens a return for an order and gives its number. Refused: <c>order.unknown</c>, <c>return.unknown-line</c>, <c>return.unknown-reason</c>,
/// <c>return.comment-length</c>, <c>return.ineligible</c> (SKU and the rule that says no), <c>desk.not-permitted</c> for an override, <c>return.exchanged-already</c>, and what
/// <see cref="ReturnCase.Open"/> and <see cref="ExchangeShelf.HoldAsync"/> refuse.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class RequestReturn(DeskStore store, DeedRoom deeds)
{
    private readonly RequestOpening _opening = new(deeds);

    public Task<Result<string>> ExecuteAsync(Actor actor, ReturnRequestDraft draft, CancellationToken cancellationToken = default) =>
        store.WriteAsync<RequestReturn, string>(actor, db => OpenAsync(db, actor, draft, cancellationToken), cancellationToken);

    private async Task<Result<string>> OpenAsync(ReturnsDb db, Actor actor, ReturnRequestDraft draft, CancellationToken cancellationToken)
    {
        var opened = await _opening.OpenAsync(db, actor, draft, cancellationToken);
        return opened.Value is { } returnCase ? returnCase.Number : opened.Refusal!;
    }
}
