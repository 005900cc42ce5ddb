using System.Diagnostics;

namespace ReturnsDesk.Data;

/// <summary>
/// Places where the fault rig ends the process as if the power had failed: only where the environment names one (<c>RETURNSDESK_FAULT_POINT=name</c>, or <c>name:3</c> for the third time it is
/// reached). Everywhere else they do nothing.
/// </summary>
public static class FaultPoint
{
    public const string BeforeIntentStored = "before-intent-stored";
    public const string AfterIntentStored = "after-intent-stored";
    public const string AfterSendMarked = "after-send-marked";
    public const string AfterSendBeforeAnswer = "after-send-before-answer";
    public const string AfterAnswerBeforeCommit = "after-answer-before-commit";
    public const string AfterAnswerStored = "after-answer-stored";

    /// <summary>All of them, for the rig.</summary>
    public static IReadOnlyList<string> All { get; } =
        [BeforeIntentStored, AfterIntentStored, AfterSendMarked, AfterSendBeforeAnswer, AfterAnswerBeforeCommit, AfterAnswerStored];

    private static readonly string[] Named = (Environment.GetEnvironmentVariable("RETURNSDESK_FAULT_POINT") ?? "").Split(':');
    private static int _left = Named.Length > 1 && int.TryParse(Named[1], out var times) ? times : 1;

    public static void Reach(string name)
    {
        if (Named[0] == name && Interlocked.Decrement(ref _left) == 0)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
