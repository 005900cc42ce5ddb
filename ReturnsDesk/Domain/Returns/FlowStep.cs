namespace ReturnsDesk.Domain.Returns;

/// <summary>One allowed step of an axis.</summary>
public sealed record FlowStep<TStatus, TAction>(TStatus From, TAction Action, TStatus To)
    where TStatus : struct, Enum
    where TAction : struct, Enum;

/// <summary>Asks a table of steps what is legal.</summary>
public static class FlowTable
{
    /// <summary>The status that an action leads to, or the refusal <paramref name="code"/> with the action and the present status.</summary>
    public static Result<TStatus> Next<TStatus, TAction>(this IReadOnlyList<FlowStep<TStatus, TAction>> steps, TStatus from, TAction action, string code)
        where TStatus : struct, Enum
        where TAction : struct, Enum
    {
        foreach (var step in steps)
        {
            if (EqualityComparer<TStatus>.Default.Equals(step.From, from) && EqualityComparer<TAction>.Default.Equals(step.Action, action))
            {
                return step.To;
            }
        }

        return new Refusal(code, action, from);
    }

    /// <summary>The table as a Mermaid state diagram.</summary>
    public static string ToMermaid<TStatus, TAction>(this IReadOnlyList<FlowStep<TStatus, TAction>> steps, TStatus start)
        where TStatus : struct, Enum
        where TAction : struct, Enum =>
        string.Join('\n', ["stateDiagram-v2", $"    [*] --> {start}", .. steps.Select(step => $"    {step.From} --> {step.To}: {step.Action}")]);
}
