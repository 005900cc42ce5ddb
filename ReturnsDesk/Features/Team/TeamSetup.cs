using ReturnsDesk.Features.Team.People;

namespace ReturnsDesk.Features.Team;

public static class TeamSetup
{
    public static IServiceCollection AddTeam(this IServiceCollection services) => services
        .AddScoped<AddPerson>().AddScoped<PersonChange>().AddScoped<ChangeRoles>().AddScoped<SetPersonDisabled>().AddScoped<RemoveAuthenticator>().AddSingleton<ReadPeople>();
}
