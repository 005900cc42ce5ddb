using System.Reflection;
using Microsoft.AspNetCore.Http;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>A use case (public <c>ExecuteAsync</c>) or query (public <c>ReadAsync</c>) of the features.</summary>
internal sealed record UseCase(Type Type, MethodInfo Verb)
{
    public string? Permission => Type.GetCustomAttribute<RequiresAttribute>()?.Permission;

    /// <summary>A door for customers: no person of the desk comes through it. It goes by the order that was proved, or is where orders are proved.</summary>
    public bool IsForCustomers =>
        Verb.GetParameters().All(parameter => parameter.ParameterType != typeof(Actor))
        && (Verb.GetParameters() is [{ Name: "orderId" }, ..] || Type.Namespace!.EndsWith(".Features.Access", StringComparison.Ordinal));

    public static UseCase[] In(Assembly assembly, string root) =>
    [
        .. from type in assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false } && !type.IsAssignableTo(typeof(IResult)) && (type.Namespace ?? "").StartsWith(root + ".Features", StringComparison.Ordinal)
           from verb in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where verb.Name is "ExecuteAsync" or "ReadAsync"
           orderby type.FullName
           select new UseCase(type, verb),
    ];

    public override string ToString() => $"{Type.FullName}.{Verb.Name}";
}
