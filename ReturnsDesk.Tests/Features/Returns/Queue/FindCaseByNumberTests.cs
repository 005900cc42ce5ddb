using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Queue;

public sealed class FindCaseByNumberTests
{
    private static readonly string Number = ReturnNumber.Of(2026, 1);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_number_or_a_waybill_means_one_return(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.AddAsync(new AReturn().Numbered(Number).AlreadyHandedOver());
        var find = database.Use<FindCaseByNumber>();

        Assert.Equal(Number, await find.ReadAsync(Actor.CommandLine, Number.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)));
        Assert.Equal(Number, await find.ReadAsync(Actor.CommandLine, "jjd-0001"));
        Assert.Null(await find.ReadAsync(Actor.CommandLine, "JJD"));
        Assert.Null(await find.ReadAsync(Actor.CommandLine, " - "));
    }

    [Fact]
    public async Task A_waybill_of_two_returns_means_neither()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        await database.AddAsync(new AReturn().Numbered(Number).Of(new AnOrder().Numbered("1001")).AlreadyHandedOver());
        await database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")).AlreadyHandedOver());

        Assert.Null(await database.Use<FindCaseByNumber>().ReadAsync(Actor.CommandLine, "JJD0001"));
    }
}
