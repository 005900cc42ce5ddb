using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data;

namespace ReturnsDesk.Tests.Support;

public sealed class DeskApplicationTests
{
    private static readonly Uri Script = new("_framework/blazor.web.js", UriKind.Relative);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_app_answers_from_the_database_of_the_test(Engine engine)
    {
        await using var app = await DeskApplication.InMemoryAsync(engine);
        using var client = app.ClientOf(null);
        var person = await app.Database.AddStaffAsync();
        await using var db = app.Services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContext();

        Assert.NotEmpty(await client.GetByteArrayAsync(Script));
        Assert.True(await db.Users.AnyAsync(user => user.Id == person.Id));
    }

    [Fact]
    public async Task The_app_listens_on_a_port_of_its_own()
    {
        await using var app = await DeskApplication.OnPortAsync();
        using var client = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };

        Assert.NotEqual(5180, client.BaseAddress.Port);
        Assert.NotEmpty(await client.GetByteArrayAsync(Script));
    }
}
