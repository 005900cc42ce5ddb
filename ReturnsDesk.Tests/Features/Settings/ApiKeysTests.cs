using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class ApiKeysTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_key_is_shown_once_and_stored_as_a_hash(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var manager = await database.AddStaffAsync(Roles.Manager);

        var made = (await database.Use<CreateApiKey>().ExecuteAsync(manager, new ApiKeyDraft(" Shop ", [ApiScopes.ProposeRefunds, ApiScopes.ReadReturns]))).Value!;

        await using var db = database.Open();
        var key = await db.ApiKeys.SingleAsync();
        Assert.StartsWith(ApiKey.Mark, made.Secret, StringComparison.Ordinal);
        Assert.Equal(ApiKey.Mark.Length + 43, made.Secret.Length);
        Assert.Equal(("Shop", ApiKey.HashOf(made.Secret), manager.Id, "returns:read refunds:propose"), (key.Name, key.SecretHash, key.OwnerId, key.Scopes));
        Assert.NotEqual(made.Secret, (await database.Use<CreateApiKey>().ExecuteAsync(manager, new ApiKeyDraft("Other", [ApiScopes.ReadReturns]))).Value!.Secret);
    }

    [Fact]
    public async Task Nobody_gives_away_what_they_do_not_hold()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var admin = await database.AddStaffAsync(Roles.Admin);
        var agent = await database.AddStaffAsync(Roles.Agent);
        var create = database.Use<CreateApiKey>();

        Assert.Equal("api.scope-above-own", (await create.ExecuteAsync(admin, new ApiKeyDraft("Money", [ApiScopes.ReadReturns, ApiScopes.ProposeRefunds]))).Refusal?.Code);
        Assert.Equal("desk.not-permitted", (await create.ExecuteAsync(agent, new ApiKeyDraft("Mine", [ApiScopes.ReadReturns]))).Refusal?.Code);
        Assert.Equal("api.scope-above-own", (await create.ExecuteAsync(Actor.CommandLine, new ApiKeyDraft("Agent's", [ApiScopes.SpendStoreCredit], agent.Name))).Refusal?.Code);
        Assert.Null((await create.ExecuteAsync(admin, new ApiKeyDraft("Look", [ApiScopes.ReadReturns]))).Refusal);
        Assert.Equal([ApiScopes.ReadReturns], (await database.Use<ReadApiKeys>().ReadAsync(admin)).OpenScopes);
    }

    [Fact]
    public async Task A_key_is_for_oneself_whatever_the_draft_says()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var manager = await database.AddStaffAsync(Roles.Manager);
        var finance = await database.AddStaffAsync(Roles.Finance);

        await database.Use<CreateApiKey>().ExecuteAsync(manager, new ApiKeyDraft("Shop", [ApiScopes.ReadReturns], finance.Name));

        Assert.Equal(manager.Name, Assert.Single((await database.Use<ReadApiKeys>().ReadAsync(manager)).Keys).OwnerName);
    }

    [Theory]
    [InlineData("", "returns:read", "api.key-name")]
    [InlineData("Shop", "", "api.key-scopes")]
    [InlineData("Shop", "returns:everything", "api.scope-unknown")]
    public async Task A_key_needs_a_name_and_known_scopes(string name, string scopes, string code)
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var manager = await database.AddStaffAsync(Roles.Manager);

        var refused = await database.Use<CreateApiKey>().ExecuteAsync(manager, new ApiKeyDraft(name, ApiScopes.Split(scopes)));

        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public async Task Use_is_noted_to_the_minute_and_an_ended_key_is_known_no_more()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var manager = await database.AddStaffAsync(Roles.Manager);
        var made = (await database.Use<CreateApiKey>().ExecuteAsync(manager, new ApiKeyDraft("Shop", [ApiScopes.ReadReturns]))).Value!;
        var recognise = database.Use<RecogniseApiKey>();
        var first = database.Clock.GetUtcNow().UtcDateTime;

        var caller = await recognise.ReadAsync(Actor.Automatic, made.Secret);
        database.Clock.Advance(TimeSpan.FromSeconds(30));
        await recognise.ReadAsync(Actor.Automatic, made.Secret);

        Assert.Equal((ActorKind.Api, manager.Id, made.Id), (caller!.Actor.Kind, caller.Actor.Id, caller.Actor.ApiKeyId!.Value));
        Assert.Equal(first, Assert.Single((await database.Use<ReadApiKeys>().ReadAsync(manager)).Keys).LastUsedAt);
        Assert.Null((await database.Use<DisableApiKey>().ExecuteAsync(manager, made.Id)).Refusal);
        Assert.Equal("api.key-disabled", (await database.Use<DisableApiKey>().ExecuteAsync(manager, made.Id)).Refusal?.Code);
        Assert.Null(await recognise.ReadAsync(Actor.Automatic, made.Secret));
    }
}
