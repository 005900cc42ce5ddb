using System.Reflection;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Calls a use case as somebody and tells whether the permission check turned the call away.</summary>
internal static class PermissionCheck
{
    public static async Task<bool> TurnsAwayAsync(object instance, MethodInfo verb, Actor actor)
    {
        try
        {
            var arguments = verb.GetParameters().Select(parameter => parameter.ParameterType == typeof(Actor) ? actor : Dummy.Of(parameter.ParameterType));
            return verb.Invoke(instance, [.. arguments]) is Task task && RefusalOf(await ResultAsync(task))?.Code == "desk.not-permitted";
        }
        catch (NotPermittedException)
        {
            return true;
        }
        catch (Exception exception) when (exception is TargetInvocationException or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            return false;
        }
    }

    private static async Task<object?> ResultAsync(Task task)
    {
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
    }

    private static Refusal? RefusalOf(object? result) => result?.GetType().GetProperty(nameof(Result.Refusal))?.GetValue(result) as Refusal;
}
