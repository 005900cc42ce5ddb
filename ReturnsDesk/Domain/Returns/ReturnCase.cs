using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Orders;

namespace ReturnsDesk.Domain.Returns;

/// <summary>A return from the first question to the last cent: case, parcel and dispute move on their own axes; money has its own rows.</summary>
public sealed partial class ReturnCase
{
    private const int TextLength = 4000;

    private readonly List<ReturnLine> _lines = [];
    private readonly List<Deadline> _deadlines = [];
    private readonly List<TimelineEntry> _timeline = [];
    private readonly List<Discrepancy> _discrepancies = [];

    private ReturnCase()
    {
    }

    public long Id { get; private set; }

    /// <summary>What people quote; unique.</summary>
    public string Number { get; private set; } = "";
    public long OrderId { get; private set; }
    public Order Order { get; private set; } = null!;
    public ReturnKind Kind { get; private set; }
    public ReturnWay Way { get; private set; }
    public ReturnSource Source { get; private set; }

    /// <summary>Key of the imported row, so that the same file counts once.</summary>
    public string? SourceKey { get; private set; }
    public CaseStatus Status { get; private set; }
    public ParcelStatus Parcel { get; private set; }
    public DisputeStatus Dispute { get; private set; }
    public DateTime RequestedAt { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public DateTime? ReceivedAt { get; private set; }
    public DateTime? InspectedAt { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    public string? AssignedToId { get; private set; }
    public string? AssignedToName { get; private set; }
    public bool IsEscalated { get; private set; }

    /// <summary>The customer asked for what the policy excludes: only somebody who may override it says yes, and nothing does so by itself.</summary>
    public bool IsException { get; private set; }

    /// <summary>The customer would rather have store credit than the money back.</summary>
    public bool ChoseStoreCredit { get; private set; }
    public bool WasAppealed { get; private set; }
    public string? Carrier { get; private set; }

    /// <summary>The carrier's number of the parcel, upper case without blanks.</summary>
    public string? Waybill { get; private set; }

    /// <summary>What the policy said of each line, in order, with its trace, as known when the return was asked for.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; private set; } = [];
    public int PolicyVersion { get; private set; }

    /// <summary>When the present step is or was due, and what its clock will still do by itself, as things stand; for the queue's order.</summary>
    public DateTime? NextDueAt { get; private set; }
    public LapseAction NextLapse { get; private set; }

    /// <summary>Who set that clock; null where there is none, and in rows older than this column.</summary>
    public DeadlineSource? NextSource { get; private set; }

    /// <summary>Since when that clock stands still, because others are to act; null while it runs.</summary>
    public DateTime? NextStoppedAt { get; private set; }

    /// <summary>Paid amount of the units asked for: what is at stake.</summary>
    public long StakeMinor { get; private set; }
    public string Currency { get; private set; } = "";
    public int Units { get; private set; }
    public string MainReasonCode { get; private set; } = "";
    public bool HasOpenDiscrepancy { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<ReturnLine> Lines => _lines;
    public IReadOnlyList<Deadline> Deadlines => _deadlines;
    public IReadOnlyList<TimelineEntry> Timeline => _timeline;
    public IReadOnlyList<Discrepancy> Discrepancies => _discrepancies;

    public Result Assign(Deed deed, string? staffId, string? staffName)
    {
        (AssignedToId, AssignedToName) = (staffId, staffName);
        Tell(deed, "assigned", staffName);
        return Result.Done;
    }

    /// <summary>An internal note; the customer never sees it.</summary>
    public Result AddNote(Deed deed, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > TextLength)
        {
            return new Refusal("note.length", TextLength) { Field = "Text" };
        }

        Tell(deed, "note", CardNumbers.Mask(text.Trim()));
        return Result.Done;
    }

    private void Tell(Deed deed, string code, string? text = null) => _timeline.Add(new TimelineEntry(deed.At, deed.By, code, text));

    private void RecountUnits()
    {
        Units = _lines.Sum(line => line.Quantity);
        StakeMinor = _lines.Sum(line => Rounding.Share(line.OrderLine.PaidMinor, line.Quantity, line.OrderLine.Quantity));
    }
}
