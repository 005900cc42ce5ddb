using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>Which row of the file set which clock, and to what: a second row may say the same of it, not another time. Lives as long as a run.</summary>
internal sealed class ClocksSoFar
{
    private readonly Dictionary<(string Number, DeadlineNode Node), DeadlineDraft> _set = [];

    public DeadlineDraft? Find(string number, DeadlineNode node) => _set.GetValueOrDefault((number, node));

    public void Add(string number, DeadlineNode node, DeadlineDraft draft) => _set[(number, node)] = draft;

    /// <summary>A chunk that is tried again begins anew.</summary>
    public void Forget(IReadOnlyList<DeadlineDraft> drafts)
    {
        var rows = drafts.Select(draft => draft.Row).ToHashSet();
        foreach (var key in _set.Where(pair => rows.Contains(pair.Value.Row)).Select(pair => pair.Key).ToList())
        {
            _set.Remove(key);
        }
    }
}
