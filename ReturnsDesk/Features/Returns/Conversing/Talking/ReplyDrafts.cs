using ReturnsDesk.Domain.Replies;

namespace ReturnsDesk.Features.Returns.Conversing.Talking;

/// <summary>What somebody has typed for one case and not sent.</summary>
public sealed class ReplyDraft
{
    public bool IsNote { get; set; }
    public string Reply { get; set; } = "";
    public string Note { get; set; } = "";

    /// <summary>What is done together with the reply.</summary>
    public ReplyAction Action { get; set; }

    public string Text
    {
        get => IsNote ? Note : Reply;
        set => (Reply, Note) = IsNote ? (Reply, value) : (value, Note);
    }
}

/// <summary>The drafts of one circuit: whoever works through the queue finds each as it was left.</summary>
public sealed class ReplyDrafts
{
    private readonly Dictionary<string, ReplyDraft> _drafts = new(StringComparer.Ordinal);

    public ReplyDraft Of(string number) => _drafts.TryGetValue(number, out var draft) ? draft : _drafts[number] = new ReplyDraft();
}
