namespace ReturnsDesk.Features.Demo;

public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddScoped<BuildDemoShop>();
}
