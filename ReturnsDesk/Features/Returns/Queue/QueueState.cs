using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Queue;

/// <summary>What a list shows, as it stands in the address: a link shows a colleague the same.</summary>
public sealed record QueueState
{
    public string? View { get; init; }
    public string? Text { get; init; }
    public ReturnKind? Kind { get; init; }
    public string? Reason { get; init; }
    public QueueSort Sort { get; init; } = QueueSort.DueFirst;

    /// <summary>Number of the case that is shown beside the list.</summary>
    public string? Peek { get; init; }

    public bool IsNarrowed => Text is not null || Kind is not null || Reason is not null;

    /// <summary>Reads the address; what it does not know counts as not said.</summary>
    public static QueueState Parse(string? view, string? text, string? kind, string? reason, string? sort, string? peek) => new()
    {
        View = Known(view),
        Text = Known(text),
        Kind = Enum.TryParse<ReturnKind>(kind, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed : null,
        Reason = Known(reason),
        Sort = sort switch { "newest" => QueueSort.NewestFirst, "stake" => QueueSort.StakeFirst, _ => QueueSort.DueFirst },
        Peek = Known(peek),
    };

    public string ToAddress(string place)
    {
        (string Name, string? Value)[] parts =
        [
            ("view", View), ("q", Text), ("kind", Kind?.ToString().ToLowerInvariant()), ("reason", Reason),
            ("sort", Sort switch { QueueSort.NewestFirst => "newest", QueueSort.StakeFirst => "stake", _ => null }), ("peek", Peek),
        ];
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length == 0 ? place : $"{place}?{query}";
    }

    public QueueView ViewOf(IReadOnlyList<QueueView> views) => views.FirstOrDefault(view => view.Name == View) ?? views[0];

    public QueueFilter ToFilter(QueueView view, QueueMoments moments) =>
        view.ToFilter(moments) with { Text = Text, Kind = Kind, ReasonCode = Reason, Sort = Sort };

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
