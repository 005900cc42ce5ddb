using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Account;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Account;

public sealed class AccountEntriesTests
{
    private const string Ada = "ada@example.com";
    private const string Password = "four words in a row";

    [Fact]
    public async Task Setting_up_signing_in_and_a_new_password_are_told_in_order_and_no_secret_with_them()
    {
        using var desk = new EmptyDesk();
        using var visitor = desk.Visitor();
        await SetUpAsync(desk, visitor);

        await visitor.SubmitAsync("/account/password", "password", ("Input.Current", Password), ("Input.Next", "five words in a row"));
        await visitor.SignInAsync(Ada, "not her password");

        var rows = await EntriesAsync(desk);
        Assert.Equal(["first-admin.create", "first-admin.create", "sign-in.succeed", "password.change", "sign-in.fail"], rows.Select(row => row.Action));
        Assert.Equal(["set-up page", "set-up page", "Ada Byron", "Ada Byron", "sign-in page"], rows.Select(row => row.ActorName));
        Assert.Single(rows.Select(row => row.Subject).Distinct());
        Assert.Equal("{\"password\":\"changed\"}", rows[3].After);
        Assert.DoesNotContain(rows, row => $"{row.Before}{row.After}{row.Reason}{row.Subject}".Contains("words", StringComparison.Ordinal));
        Assert.True((await desk.Services.GetRequiredService<VerifyAudit>().ReadAsync(Actor.CommandLine)).Holds);
    }

    [Fact]
    public async Task A_lock_is_told_once_and_unknown_names_cannot_fill_the_chain()
    {
        using var desk = new EmptyDesk();
        using var visitor = desk.Visitor();
        await SetUpAsync(desk, visitor);
        for (var attempt = 0; attempt < 7; attempt++)
        {
            await visitor.SignInAsync(Ada, "not her password");
        }

        await visitor.SignInAsync("nobody@example.com", "a secret typed by mistake");

        var tries = (await EntriesAsync(desk)).Where(row => row.Action.StartsWith("sign-in.", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.Equal(["sign-in.fail", "sign-in.fail", "sign-in.fail", "sign-in.fail", "sign-in.lock", "sign-in.fail"], tries.Select(row => row.Action));
        Assert.Equal("unknown person", tries[^1].Subject);
    }

    [Fact]
    public async Task Strangers_are_told_ten_times_a_minute_at_most()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var notes = database.Use<SignInNotes>();
        for (var attempt = 0; attempt < 15; attempt++)
        {
            await notes.UnknownAsync();
        }

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await notes.UnknownAsync();

        await using var db = database.Open();
        Assert.Equal(11, await db.AuditEntries.CountAsync());
    }

    [Fact]
    public async Task A_desk_whose_key_was_exchanged_does_not_start()
    {
        using var desk = new EmptyDesk();
        using (var visitor = desk.Visitor())
        {
            await SetUpAsync(desk, visitor);
        }

        await using var db = await desk.Services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync();
        var other = new AuditKey(Microsoft.Extensions.Options.Options.Create(new AuditOptions { Key = TestDb.AuditKey }), new AuditPlaces(null, null));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new AuditAppender(other, TimeProvider.System).CheckKeyAsync(db));
        await desk.Services.GetRequiredService<AuditAppender>().CheckKeyAsync(db);
    }

    private static Task<HttpResponseMessage> SetUpAsync(EmptyDesk desk, HttpClient visitor) => visitor.SubmitAsync(
        "/account/set-up", "set-up", ("Input.Code", desk.Services.GetRequiredService<FirstStart>().Code), ("Input.Name", "Ada Byron"), ("Input.Email", Ada), ("Input.Password", Password));

    private static async Task<IReadOnlyList<AuditRow>> EntriesAsync(EmptyDesk desk) =>
        [.. (await desk.Services.GetRequiredService<ReadAudit>().ReadAsync(Actor.CommandLine, new AuditFilter())).Reverse()];

    private sealed class EmptyDesk : RunningDesk
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Environment", "Production");
            builder.UseEnvironment("Production");
        }
    }
}
