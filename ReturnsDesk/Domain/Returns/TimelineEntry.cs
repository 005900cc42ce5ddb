using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Domain.Returns;

/// <summary>One line of a case's history: who did what, when. <see cref="Code"/> names the sentence, <see cref="Text"/> what a person wrote.</summary>
public sealed class TimelineEntry
{
    private TimelineEntry()
    {
    }

    public TimelineEntry(DateTime at, Actor by, string code, string? text = null) =>
        (At, ActorKind, ActorId, ActorName, Code, Text) = (at, by.Kind, by.Id, by.Name, code, text);

    public long Id { get; private set; }
    public long ReturnCaseId { get; private set; }
    public DateTime At { get; private set; }
    public ActorKind ActorKind { get; private set; }
    public string ActorId { get; private set; } = "";
    public string ActorName { get; private set; } = "";
    public string Code { get; private set; } = "";
    public string? Text { get; private set; }
}
