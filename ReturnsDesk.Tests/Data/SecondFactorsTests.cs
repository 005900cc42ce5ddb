using ReturnsDesk.Data;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

public sealed class SecondFactorsTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_code_is_taken_once_and_none_before_it_any_more(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var person = await PersonAsync(database);
        var (before, now, next) = (database.Code(-1), database.Code(), database.Code(1));

        List<string?> answers = [await ProveAsync(database, person, now), await ProveAsync(database, person, now), await ProveAsync(database, person, before), await ProveAsync(database, person, next)];
        database.Clock.Advance(TimeSpan.FromSeconds(30));
        answers.Add(await ProveAsync(database, person, next));
        answers.Add(await ProveAsync(database, person, now));

        Assert.Equal([null, "account.code-used", "account.code-used", null, "account.code-used", "account.code-used"], answers);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Two_steps_off_is_wrong_and_spaces_and_full_width_digits_are_not(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var person = await PersonAsync(database);

        var (late, early) = (await ProveAsync(database, person, database.Code(-2)), await ProveAsync(database, person, database.Code(2)));
        var typed = string.Concat(database.Code().Select(digit => (char)(digit - '0' + '０'))).Insert(3, "　");

        Assert.Equal(("account.code-wrong", "account.code-wrong", null), (late, early, await ProveAsync(database, person, typed)));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Five_wrong_codes_make_even_the_right_one_wait_a_quarter_of_an_hour(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var person = await PersonAsync(database);
        List<string?> answers = [];
        for (var attempt = 0; attempt < 5; attempt++)
        {
            answers.Add(await ProveAsync(database, person, "      "));
        }

        answers.Add(await ProveAsync(database, person, database.Code()));
        database.Clock.Advance(SecondFactors.Pause - TimeSpan.FromSeconds(1));
        answers.Add(await ProveAsync(database, person, database.Code()));
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        answers.Add(await ProveAsync(database, person, database.Code()));

        Assert.Equal([.. Enumerable.Repeat("account.code-wrong", 4), .. Enumerable.Repeat("account.too-many-codes", 3), null], answers);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Of_twenty_who_send_the_same_code_at_once_one_is_let_through(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var person = await PersonAsync(database);
        var code = database.Code();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => ProveAsync(database, person, code))));

        Assert.Single(answers, answer => answer is null);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Guesses_at_once_are_counted_one_by_one(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var person = await PersonAsync(database);
        var wrong = database.Code(stepsLater: 7);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => ProveAsync(database, person, wrong))));

        Assert.Equal((4, 36), (answers.Count(answer => answer == "account.code-wrong"), answers.Count(answer => answer == "account.too-many-codes")));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_proves_what_they_have_not_set_up(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var person = await database.AddStaffAsync(Roles.Finance);

        var before = await ProveAsync(database, person, database.Code());
        await using (var db = database.Open())
        {
            SecondFactors.Add(db, person.Id, Authenticator.Key, setUpAt: null);
            await db.SaveChangesAsync();
        }

        Assert.Equal(("refund.second-factor-not-set-up", "refund.second-factor-not-set-up"), (before, await ProveAsync(database, person, database.Code())));
    }

    private static async Task<Actor> PersonAsync(TestDb database)
    {
        var person = await database.AddStaffAsync(Roles.Finance);
        await database.AddAuthenticatorAsync(person);
        return person;
    }

    private static async Task<string?> ProveAsync(TestDb database, Actor person, string typed)
    {
        var answer = await database.Store.WriteAsync<ReturnsDesk.Features.Returns.Refunding.ApproveRefund, string>(
            person, async db => (await SecondFactors.ProveAsync(db, person.Id, typed, database.Now(), CancellationToken.None))?.Code ?? "", CancellationToken.None);
        return answer.Value is { Length: > 0 } code ? code : answer.Refusal?.Code;
    }
}
