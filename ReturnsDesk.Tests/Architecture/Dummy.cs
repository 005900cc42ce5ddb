using System.Reflection;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Harmless arguments for a call that must be turned away before it looks at them.</summary>
internal static class Dummy
{
    private const int Deepest = 4;

    public static object? Of(Type type, int depth = 0) => type switch
    {
        _ when type == typeof(string) => "none",
        _ when type == typeof(Stream) => Stream.Null,
        { IsArray: true } => Array.CreateInstance(type.GetElementType()!, 0),
        { IsValueType: true } => Activator.CreateInstance(type),
        { IsInterface: true, IsGenericType: true } => EmptyList(type),
        { IsInterface: true } or { IsAbstract: true } => null,
        _ when typeof(Delegate).IsAssignableFrom(type) || depth == Deepest => null,
        _ => Build(type, depth),
    };

    private static object? EmptyList(Type type)
    {
        var list = typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]);
        var map = type.GetGenericArguments() is [var key, var value] ? typeof(Dictionary<,>).MakeGenericType(key, value) : list;
        var fitting = new[] { list, map }.FirstOrDefault(type.IsAssignableFrom);
        return fitting is null ? null : Activator.CreateInstance(fitting);
    }

    private static object? Build(Type type, int depth)
    {
        try
        {
            return type.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)
                ?.Invoke([.. Array.ConvertAll(ParametersOf(type), parameter => Of(parameter.ParameterType, depth + 1))]);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static ParameterInfo[] ParametersOf(Type type) => type.GetConstructors().MinBy(constructor => constructor.GetParameters().Length)!.GetParameters();
}
