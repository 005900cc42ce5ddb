using System.Globalization;

namespace ReturnsDesk.Domain.Reconciliation;

/// <summary>A difference as one comparison found it. <see cref="Facts"/> fill the sentence of its explanation; <see cref="LikeIntentId"/> is a part of ours that it may be.</summary>
public sealed record FoundDifference(DifferenceKind Kind, string Explanation, OurPart? Ours, ListedRefund? Theirs)
{
    public IReadOnlyList<object> Facts { get; init; } = [];
    public long? PaymentId { get; init; }
    public long? LikeIntentId { get; init; }

    /// <summary>The same in every run that finds it: our key, else the gateway's number, else what little the list says.</summary>
    public string Identity => Ours is null ? NameOf(Theirs!) : Kind == DifferenceKind.Twice ? $"{Ours.Key}/{NameOf(Theirs!)}" : Ours.Key;

    /// <summary>Another one than before: there is something new to look at.</summary>
    public string Fingerprint => $"{Explanation}|{Ours?.Amount}|{Ours?.Status}|{Theirs?.Amount}|{Theirs?.Outcome}";

    private static string NameOf(ListedRefund theirs) =>
        theirs.Reference.Length > 0 ? theirs.Reference
        : theirs.Key.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{theirs.Key}/{theirs.At:O}")
        : string.Create(CultureInfo.InvariantCulture, $"{theirs.PaymentReference}/{theirs.OtherPaymentReference}/{theirs.Amount}/{theirs.At:O}");
}
