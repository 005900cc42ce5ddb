using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Support;

/// <summary>A return asked for on a Monday: every unit of the first line of an order of one blue mug. Each <c>Already…</c> step takes an hour.</summary>
public sealed class AReturn
{
    private readonly List<Action<ReturnCase, Deed>> _steps = [];
    private readonly Dictionary<string, int> _quantities = [];
    private AnOrder _anOrder = new();
    private Order? _order;
    private ReturnKind _kind = ReturnKind.Return;
    private ReturnPolicy _policy = new();
    private string _number = ReturnNumber.Of(2026, 1);

    /// <summary>09:00 UTC, the moment at which a <see cref="TestDb"/> stands still.</summary>
    public static DateTime Monday { get; } = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    public static Actor Agent { get; } = Actor.Staff("agent-1", "Ann Agent");

    public static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at);

    /// <summary>An agent acts at this moment, in a shop whose day is the UTC day.</summary>
    public static Deed At(DateTime at, ReturnPolicy? policy = null) => new(Agent, at, Day(at), policy ?? new ReturnPolicy());

    /// <summary>An agent acts so many hours after <see cref="Monday"/>.</summary>
    public static Deed Later(double hours, ReturnPolicy? policy = null) => At(Monday.AddHours(hours), policy);

    /// <summary>Units of one line as the bench found them.</summary>
    public static InspectedLine Found(ReturnLine line, int units, ItemCondition condition = ItemCondition.A, Disposition disposition = Disposition.Restock) =>
        new(line, units == 0 ? [] : [new InspectedUnits(units, condition, disposition, GoodsMarks.None, DamagedBy.Nobody, null)], null);

    public AReturn Numbered(string number)
    {
        _number = number;
        return this;
    }

    /// <summary>A line of the order, all of it asked back.</summary>
    public AReturn With(string sku, int quantity, long unitPriceMinor)
    {
        _anOrder.With(sku, quantity, unitPriceMinor);
        return Asking(sku, quantity);
    }

    public AReturn Of(AnOrder order)
    {
        _anOrder = order;
        return this;
    }

    public AReturn Of(Order order)
    {
        _order = order;
        return this;
    }

    public AReturn Asking(string sku, int quantity)
    {
        _quantities[sku] = quantity;
        return this;
    }

    public AReturn OfKind(ReturnKind kind)
    {
        _kind = kind;
        return this;
    }

    public AReturn Under(ReturnPolicy policy)
    {
        _policy = policy;
        return this;
    }

    public AReturn AlreadyApproved() => Step((returnCase, deed) => returnCase.Approve(deed));

    public AReturn AlreadyHandedOver() => AlreadyApproved().Step((returnCase, deed) => returnCase.HandOver(deed, "DHL", "JJD 0001"));

    public AReturn AlreadyReceived() => AlreadyApproved().Step((returnCase, deed) => returnCase.Receive(deed));

    /// <summary>Everything came back as new.</summary>
    public AReturn AlreadyInspected() =>
        AlreadyReceived().Step((returnCase, deed) => returnCase.Inspect(deed, [.. returnCase.Lines.Select(line => Found(line, line.Quantity))], []));

    public AReturn AlreadyRejected() => Step((returnCase, deed) => returnCase.Reject(deed, "Worn"));

    public ReturnCase Build()
    {
        var returnCase = Open().Value!;
        for (var hour = 0; hour < _steps.Count; hour++)
        {
            _steps[hour](returnCase, Later(hour + 1, _policy));
        }

        return returnCase;
    }

    public ReturnsDesk.Domain.Result<ReturnCase> Open()
    {
        var order = _order ?? _anOrder.Build();
        var asked = order.Lines.Where(line => _quantities.ContainsKey(line.Sku)).Select(line => (Line: line, Units: _quantities[line.Sku])).ToList();
        var lines = (asked.Count > 0 ? asked : [(order.Lines[0], order.Lines[0].Quantity)]).Select(line => new RequestedLine(line.Line, line.Units, "fit-small", null)).ToList();
        return ReturnCase.Open(At(Monday, _policy), _number, order, _kind, ReturnWay.MerchantLabel, ReturnSource.Desk, lines, []);
    }

    private AReturn Step(Func<ReturnCase, Deed, ReturnsDesk.Domain.Result> verb)
    {
        _steps.Add((returnCase, deed) => Assert.Null(verb(returnCase, deed).Refusal));
        return this;
    }
}
