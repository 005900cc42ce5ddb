using System.Reflection;
using Microsoft.AspNetCore.Components;
using Mono.Cecil;
using NetArchTest.Rules;

namespace ReturnsDesk.Tests.Architecture;

internal enum Part
{
    Everything,
    Screens,
    UseCases,
}

/// <summary>
/// Types of a folder must not import these namespaces. A folder is written from the root namespace (<c>.Data</c>); so are the
/// forbidden ones of our own, others in full.
/// </summary>
internal sealed record DependencyRule(string Folder, Part Part, params string[] Never)
{
    /// <summary>Every row of the table "who may import whom" that is not held by compiling the folder alone.</summary>
    public static DependencyRule[] Table { get; } =
    [
        new(".Data", Part.Everything, ".Features", ".Components", ".Account", ".Cli", "MudBlazor"),
        new(".Integrations", Part.Everything, ".Data", ".Features", ".Components", ".Account", ".Cli"),
        new(".Features", Part.UseCases, "MudBlazor", "Microsoft.AspNetCore.Components"),
        new(".Features", Part.Screens, ".Data", "Microsoft.EntityFrameworkCore"),
        new(".Features.Api", Part.Everything, ".Data"),
        new(".Features.Portal", Part.Everything, ".Data", "MudBlazor"),
        new(".Cli", Part.Everything, ".Data"),
        new(".Components", Part.Everything, ".Data", ".Features"),
        new(".Account", Part.Everything, ".Features"),
    ];

    /// <summary>The full names of the types that break the rule.</summary>
    public IEnumerable<string> Offenders(Assembly assembly, string root)
    {
        var result = Types.InAssembly(assembly)
            .That().MeetCustomRule(new Lies(root + Folder)).And().MeetCustomRule(new Is(Part, assembly))
            .Should().MeetCustomRule(new ImportsNothingOf([.. Never.Select(name => name.StartsWith('.') ? root + name : name)]))
            .GetResult();

        return result.FailingTypeNames ?? [];
    }

    public override string ToString() => $"{Folder} ({Part}) never imports {string.Join(", ", Never)}";

    internal static bool Within(string name, string folder) => name == folder || name.StartsWith(folder + ".", StringComparison.Ordinal);

    private sealed class Lies(string folder) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => Within(type.Namespace, folder);
    }

    private sealed class Is(Part part, Assembly assembly) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => part == Part.Everything || typeof(IComponent).IsAssignableFrom(assembly.GetType(type.FullName)) == (part == Part.Screens);
    }

    private sealed class ImportsNothingOf(string[] folders) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => !Imports.Of(type).Any(name => folders.Any(folder => Within(name, folder)));
    }
}
