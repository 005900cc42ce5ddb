using System.Globalization;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Team;
using ReturnsDesk.Features.Team.People;

namespace ReturnsDesk.Cli.Bench.Whole;

/// <summary>Three people who take a return from hand to hand, each with the rights of one role. Who works in parallel is another crew.</summary>
internal sealed record Crew(Actor Agent, Actor Warehouse, Actor Finance)
{
    public static async Task<IReadOnlyList<Crew>> HireAsync(IServiceProvider services, int count, CancellationToken cancellationToken)
    {
        var add = services.GetRequiredService<AddPerson>();
        foreach (var email in Enumerable.Range(0, count).SelectMany(number => new[] { Email(Roles.Agent, number), Email(Roles.Warehouse, number), Email(Roles.Finance, number) }))
        {
            var added = await add.ExecuteAsync(Actor.CommandLine, email, email, email.Split('-')[0], OneTimePassword.Next(), cancellationToken);
            if (added.Refusal is { } refusal)
            {
                throw new InvalidOperationException(RefusalWords.Sentence(refusal));
            }
        }

        var people = (await services.GetRequiredService<ReadPeople>().ReadAsync(Actor.CommandLine, cancellationToken)).ToDictionary(person => person.Email, person => Actor.Staff(person.Id, person.Name));
        return [.. Enumerable.Range(0, count).Select(number => new Crew(people[Email(Roles.Agent, number)], people[Email(Roles.Warehouse, number)], people[Email(Roles.Finance, number)]))];
    }

    private static string Email(string role, int number) => string.Create(CultureInfo.InvariantCulture, $"{role.ToLowerInvariant()}-{number}@bench.example");
}
