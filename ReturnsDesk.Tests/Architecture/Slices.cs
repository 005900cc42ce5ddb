using System.Reflection;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>The folders of work below Features: one per area, and below Returns one per step.</summary>
internal static class Slices
{
    /// <summary>May import their siblings: one screen that shows a whole case, the two outer doors to the use cases, and the demo shop, which plays every step.</summary>
    private static readonly string[] Composers = [".Features.Returns.Details", ".Features.Api", ".Features.Portal", ".Features.Demo"];

    /// <summary>Their screens may: a station walks through several steps, and a return is filed from its order. Their use cases may not.</summary>
    private static readonly string[] Stations = [".Features.Returns.Receiving", ".Features.Orders"];

    public static string[] In(Assembly assembly, string root) =>
        [.. assembly.GetTypes().Select(type => SliceOf(type.Namespace ?? "", root)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>One rule per slice: it does not know its siblings. What two of them share lies in the area above.</summary>
    public static IEnumerable<DependencyRule> Rules(Assembly assembly, string root)
    {
        var slices = In(assembly, root);
        return slices.Except(Composers).Select(slice => new DependencyRule(slice, Stations.Contains(slice) ? Part.UseCases : Part.Everything, [.. slices.Where(other => other != slice)]));
    }

    private static string? SliceOf(string name, string root)
    {
        if (!name.StartsWith(root + ".Features.", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = name[(root.Length + 1)..].Split('.');
        return parts switch
        {
            [_, "Returns"] => null,
            [_, "Returns", var step, ..] => $".Features.Returns.{step}",
            [_, var area, ..] => $".Features.{area}",
            _ => null,
        };
    }
}
