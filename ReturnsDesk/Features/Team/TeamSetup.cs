namespace ReturnsDesk.Features.Team;

public static class TeamSetup
{
    public static IServiceCollection AddTeam(this IServiceCollection services) => services.AddScoped<AddPerson>();
}
