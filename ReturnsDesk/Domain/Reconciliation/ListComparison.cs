using System.Globalization;
using System.Runtime.InteropServices;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>
/// Compares a gateway's list with ours, both ways, part by part of either: first theirs in any order (<see cref="TakeTheirs"/>), then ours (<see cref="TakeOurs"/>).
/// Keeps a few bytes for each refund that stands on both sides and the differences themselves, so lists of a million fit.
/// </summary>
public sealed class ListComparison(ListTerms terms)
{
    private readonly Dictionary<long, Seen> _seen = [];
    private readonly List<FoundDifference> _found = [];

    public int TheirRows { get; private set; }

    /// <summary>Rows of theirs that are one of ours.</summary>
    public int Matched { get; private set; }
    public int OurRows { get; private set; }

    /// <summary>Ours that the list may leave out because they lie at its edge: neither found nor missing.</summary>
    public int Undecided { get; private set; }

    public int Count => _found.Count;

    /// <summary>Everything found so far, each once; complete after the last of ours. A try that failed says nothing where the same list has one that did not.</summary>
    public IReadOnlyList<FoundDifference> Found => [.. _found.Where(Holds).DistinctBy(found => (found.Kind, found.Identity))];

    /// <summary><paramref name="candidates"/> are all parts of ours that one of the rows may be, by key, reference or payment.</summary>
    public void TakeTheirs(IReadOnlyList<ListedRefund> rows, IReadOnlyCollection<OurPart> candidates)
    {
        var lookup = new PartLookup(candidates);
        foreach (var row in rows)
        {
            TheirRows++;
            if (lookup.Find(row, part => _seen.ContainsKey(part.IntentId)) is { } ours)
            {
                Matched++;
                Judge(row, ours);
            }
            else if (row.MovesMoney)
            {
                _found.Add(new FoundDifference(DifferenceKind.MadeOutside, row.Key.Length > 0 ? Explanations.OutsideForeignKey : Explanations.OutsideStranger, null, row) { Facts = [row.Amount, row.At] });
            }
        }
    }

    /// <summary>A part of ours that was sent in the period; each once.</summary>
    public void TakeOurs(OurPart ours)
    {
        OurRows++;
        if (_seen.ContainsKey(ours.IntentId) || ours.Status != MoneyStatus.Succeeded)
        {
            return;
        }

        if (terms.MustList(ours))
        {
            var why = ours.WasDecidedByHand ? Explanations.NotListedByHand : Explanations.NotListed;
            _found.Add(new FoundDifference(DifferenceKind.MissingThere, why, ours, null) { Facts = [ours.Amount, ours.StatusAt] });
        }
        else
        {
            Undecided++;
        }
    }

    /// <summary>True where the list has the part.</summary>
    public bool Lists(long intentId) => _seen.ContainsKey(intentId);

    private void Judge(ListedRefund row, OurPart ours)
    {
        var signature = SignatureOf(row);
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, ours.IntentId, out var wasSeen);
        if (wasSeen && seen.Signature == signature)
        {
            return;
        }

        if (row.MovesMoney && seen.MovedMoney)
        {
            _found.Add(new FoundDifference(DifferenceKind.Twice, Explanations.SecondPayout, ours, row) { Facts = [row.Amount, row.At] });
            return;
        }

        seen = new Seen(signature, seen.MovedMoney || row.MovesMoney);
        if (row.MovesMoney && row.Amount.Currency != ours.Amount.Currency)
        {
            Add(DifferenceKind.Currency, Explanations.OtherCurrency, row, ours);
        }
        else if (row.MovesMoney && row.Amount != ours.Amount)
        {
            Add(DifferenceKind.Amount, row.Amount.MinorUnits > ours.Amount.MinorUnits ? Explanations.AmountMore : Explanations.AmountLess, row, ours);
        }

        if (StatusContradiction.Of(ours, row, terms) is { } contradiction)
        {
            Add(DifferenceKind.Status, contradiction, row, ours);
        }
    }

    private bool Holds(FoundDifference found) => found.Theirs?.Outcome != GatewayOutcome.Failed || !_seen[found.Ours!.IntentId].MovedMoney;

    private void Add(DifferenceKind kind, string explanation, ListedRefund row, OurPart ours) =>
        _found.Add(new FoundDifference(kind, explanation, ours, row) { Facts = [ours.Amount, row.Amount, ours.Status, row.At] });

    /// <summary>Tells two payouts from one payout that is listed twice: the gateway's number, or amount and time where it gives none.</summary>
    private static ulong SignatureOf(ListedRefund row)
    {
        var text = row.Reference.Length > 0 ? row.Reference : string.Create(CultureInfo.InvariantCulture, $"{row.Amount}/{row.At:O}");

        // FNV-1a, 64 bits.
        return text.Aggregate(14695981039346656037UL, (hash, character) => unchecked((hash ^ character) * 1099511628211UL));
    }

    private readonly record struct Seen(ulong Signature, bool MovedMoney);
}
