using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Audit;

public sealed class ReadAuditTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Pages_follow_each_other_newest_first(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await database.TellAsync(7);
        var read = database.Use<ReadAudit>();

        var first = await read.ReadAsync(Actor.CommandLine, new AuditFilter(Take: 4));
        var second = await read.ReadAsync(Actor.CommandLine, new AuditFilter(Take: 4, Before: first[^1].Seq));

        Assert.Equal([7, 6, 5, 4], first.Select(row => row.Seq));
        Assert.Equal([3, 2, 1], second.Select(row => row.Seq));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Filters_choose_by_action_person_subject_and_time(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var start = database.Clock.GetUtcNow().UtcDateTime;
        await database.TellAsync(12);
        await database.Use<ReturnsDesk.Data.Auditing.AuditTrail>().TellAsync(new AuditNote(Actor.Automatic, "sign-in.fail", "person staff-1"));
        await database.Use<ReturnsDesk.Data.Auditing.AuditTrail>().TellAsync(new AuditNote(Actor.Automatic, "refunds.send", "refund 1 / part 1"));

        Assert.Equal([12, 10, 8, 6, 4, 2], await FindAsync(database, new AuditFilter(Action: "refund.propose")));
        Assert.Equal([13, 11, 1], await FindAsync(database, new AuditFilter(Person: "staff-1")));
        Assert.Equal([12, 9, 6, 3], await FindAsync(database, new AuditFilter(Person: nameof(ActorKind.CommandLine))));
        Assert.Equal([14, 1], await FindAsync(database, new AuditFilter(Subject: "refund 1 ")));
        Assert.Equal([3, 2], await FindAsync(database, new AuditFilter(From: start.AddSeconds(14), Until: start.AddSeconds(28))));
        Assert.Equal(["merchant.save", "refund.propose", "refunds.send", "sign-in.fail"], (await database.Use<ReadAuditChoices>().ReadAsync(Actor.CommandLine)).Actions);
    }

    [Fact]
    public async Task The_file_has_every_matching_entry_and_no_formula()
    {
        await using var database = await TestDb.CreateAsync(Engine.Sqlite);
        var trail = database.Use<ReturnsDesk.Data.Auditing.AuditTrail>();
        await trail.TellAsync(new AuditNote(Actor.Staff("s", "=HYPERLINK(1)"), "refund.propose", "refund 1", Reason: "two\n+lines, \"quoted\""));
        await trail.TellAsync(new AuditNote(Actor.Automatic, "merchant.save", "merchant"));
        using var file = new MemoryStream();

        var rows = await database.Use<DownloadAudit>(Texts()).ReadAsync(Actor.CommandLine, new AuditFilter(Action: "refund.propose"), file);

        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.Equal(1, rows);
        Assert.StartsWith("\uFEFF\"No.\",\"When\",", text, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(1)\",\"Staff\",\"refund.propose\",\"refund 1\",\"\",\"\",\"two\n'+lines, \"\"quoted\"\"\",", text, StringComparison.Ordinal);
        Assert.DoesNotContain("merchant", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData(null, "\"\"")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"\n'=1\"")]
    [InlineData("a\r\n@b", "\"a\n'@b\"")]
    public void No_line_of_a_cell_starts_a_formula(string? text, string cell) => Assert.Equal(cell, FormulaSafe.Cell(text));

    [Fact]
    public void An_address_says_the_days_of_the_merchant()
    {
        var zone = new MerchantZone();
        zone.Use("Asia/Shanghai");
        var address = AuditAddress.Of(" refund.propose ", null, "", "2026-03-01", "2026-03-02");

        var filter = address.ToFilter(zone);

        Assert.Equal("/settings/audit?action=refund.propose&from=2026-03-01&to=2026-03-02", address.Page());
        Assert.Equal((new DateTime(2026, 2, 28, 16, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 2, 16, 0, 0, DateTimeKind.Utc)), (filter.From, filter.Until));
        Assert.True(AuditAddress.Of(null, "", null, "yesterday", "9999-12-31").IsOpen);
    }

    private static async Task<IEnumerable<long>> FindAsync(TestDb database, AuditFilter filter) =>
        (await database.Use<ReadAudit>().ReadAsync(Actor.CommandLine, filter)).Select(row => row.Seq);

    private static IStringLocalizer<AuditTexts> Texts() =>
        new ServiceCollection().AddLogging().AddWords().BuildServiceProvider().GetRequiredService<IStringLocalizer<AuditTexts>>();
}
