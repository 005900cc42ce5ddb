using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Architecture.Planted.Features.Forgetting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

/// <summary>Every use case and query × every role, and people without one.</summary>
public sealed class PermissionMatrixTests
{
    private const string PlantedRoot = "ReturnsDesk.Tests.Architecture.Planted";
    private static readonly Assembly App = typeof(Program).Assembly;

    [Fact]
    public void Every_use_case_names_a_permission() => Findings.AssertNone(WithoutPermission(UseCase.In(App, "ReturnsDesk")));

    [Fact]
    public void The_check_for_names_can_fail() => Assert.Equal(
        [typeof(NamesNothing)],
        WithoutPermission(UseCase.In(typeof(PermissionMatrixTests).Assembly, PlantedRoot)).Select(useCase => useCase.Type));

    [Fact]
    public async Task Whoever_lacks_the_permission_is_turned_away()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        var people = await PeopleAsync(app.Database);
        await using var scope = app.Services.CreateAsyncScope();

        var useCases = UseCase.In(App, "ReturnsDesk").Where(useCase => useCase.Permission is not null && !useCase.IsForCustomers);

        Findings.AssertNone(await UnguardedAsync(useCases, people, scope.ServiceProvider.GetRequiredService));
    }

    [Fact]
    public async Task The_check_can_fail()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var people = await PeopleAsync(database);
        var useCases = UseCase.In(typeof(PermissionMatrixTests).Assembly, PlantedRoot).Where(useCase => useCase.Permission is not null);

        var unguarded = await UnguardedAsync(useCases, people, type => database.Use(type));

        Assert.Equal(people.Count(person => !Holds(person, Permissions.SendRefund)), unguarded.Count);
        Assert.All(unguarded, cell => Assert.Contains(nameof(ForgetsToCheck), cell, StringComparison.Ordinal));
    }

    private static UseCase[] WithoutPermission(UseCase[] useCases) => [.. useCases.Where(useCase => !Permissions.All.Contains(useCase.Permission))];

    private static bool Holds((string Role, Actor Actor) person, string permission) => Roles.Allow([person.Role], permission);

    private static async Task<IReadOnlyList<(string Role, Actor Actor)>> PeopleAsync(TestDb database)
    {
        var people = new List<(string, Actor)> { ("somebody without a role", await database.AddStaffAsync()), ("somebody unknown", Actor.Staff("unknown", "unknown")) };
        foreach (var role in Roles.All)
        {
            people.Add((role, await database.AddStaffAsync(role)));
        }

        return people;
    }

    private static async Task<List<string>> UnguardedAsync(IEnumerable<UseCase> useCases, IReadOnlyList<(string Role, Actor Actor)> people, Func<Type, object> resolve)
    {
        var unguarded = new List<string>();
        foreach (var useCase in useCases)
        {
            foreach (var person in people.Where(person => !Holds(person, useCase.Permission!)))
            {
                if (!await PermissionCheck.TurnsAwayAsync(resolve(useCase.Type), useCase.Verb, person.Actor))
                {
                    unguarded.Add($"{useCase} lets {person.Role} in");
                }
            }
        }

        return unguarded;
    }
}
