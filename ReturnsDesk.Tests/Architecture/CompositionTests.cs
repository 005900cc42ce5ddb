using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Tests.Architecture.Planted.Features.Forgetting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

public sealed class CompositionTests
{
    [Fact]
    public async Task Every_use_case_is_registered_with_all_it_needs()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        await using var scope = app.Services.CreateAsyncScope();

        var types = UseCase.In(typeof(Program).Assembly, "ReturnsDesk").Select(useCase => useCase.Type);

        Findings.AssertNone(Missing(types, scope.ServiceProvider));
    }

    [Fact]
    public async Task The_check_can_fail()
    {
        await using var app = await DeskApplication.InMemoryAsync();

        Assert.Single(Missing([typeof(Checks)], app.Services));
    }

    private static IEnumerable<string> Missing(IEnumerable<Type> types, IServiceProvider services)
    {
        foreach (var type in types)
        {
            var trouble = "";
            try
            {
                services.GetRequiredService(type);
            }
            catch (InvalidOperationException exception)
            {
                trouble = exception.Message;
            }

            if (trouble.Length > 0)
            {
                yield return $"{type.FullName}: {trouble}";
            }
        }
    }
}
