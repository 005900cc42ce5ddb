using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Following;

namespace ReturnsDesk.Features.Portal.Following;

public enum StageState
{
    Done,
    Now,
    Later,
}

/// <summary>A stage of the way of a return, by its word <c>Stage.…</c>, and when it was reached.</summary>
public sealed record CaseStage(string Key, StageState State, DateTime? At);

/// <summary>Lays the way of a return out: what is done and when, what is going on, what is still to come.</summary>
public static class CaseStages
{
    public static IReadOnlyList<CaseStage> Of(CustomerCase view)
    {
        if (view.Status is CaseStatus.Rejected or CaseStatus.Cancelled or CaseStatus.Expired)
        {
            return Ended(view);
        }

        var way = Way(view);
        var reached = view.Status switch
        {
            CaseStatus.Requested or CaseStatus.AwaitingCustomer => "Asked",
            CaseStatus.Approved => "Approved",
            CaseStatus.InTransit => "Sent",
            CaseStatus.Received => "Arrived",
            CaseStatus.Inspected => way.Contains("Checked") ? "Checked" : "Approved",
            CaseStatus.Resolved => way[^1],
            CaseStatus.Rejected or CaseStatus.Cancelled or CaseStatus.Expired => throw new InvalidOperationException("It has ended."),
            _ => throw new ArgumentOutOfRangeException(nameof(view), view.Status, "Unknown status."),
        };
        var last = way.IndexOf(reached);
        return [.. way.Select((key, at) => new CaseStage(key, at <= last ? StageState.Done : at == last + 1 ? StageState.Now : StageState.Later, at <= last ? At(view, key) : null))];
    }

    private static List<CaseStage> Ended(CustomerCase view)
    {
        List<CaseStage> stages = [new("Asked", StageState.Done, view.RequestedAt)];
        if (view.Status != CaseStatus.Rejected && view.Since("approved") is { } approved)
        {
            stages.Add(new CaseStage("Approved", StageState.Done, approved));
        }

        stages.Add(new CaseStage(view.Status.ToString(), StageState.Done, view.Since("rejected", "cancelled", "expired")));
        return stages;
    }

    private static List<string> Way(CustomerCase view)
    {
        string[] goods = view.GoodsComeBack ? ["Sent", "Arrived", "Checked"] : [];
        var end = view.Kind.SendsReplacement() || (view.Status == CaseStatus.Resolved && view.Since("refunded") is null) ? "Closed" : "Paid";
        return ["Asked", "Approved", .. goods, end];
    }

    private static DateTime? At(CustomerCase view, string key) => key switch
    {
        "Asked" => view.RequestedAt,
        "Approved" => view.Since("approved"),
        "Sent" => view.Since("handed-over"),
        "Arrived" => view.Since("received"),
        "Checked" => view.Since("inspected"),
        "Paid" => view.Since("refunded"),
        _ => view.Since("resolved", "closed"),
    };
}
