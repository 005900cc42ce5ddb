using System.Globalization;
using System.Resources;
using MiniExcelLibs;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class DeadlinesFileTests
{
    private static readonly ReadOptions InShanghai = Tables.Options with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") };

    [Theory]
    [InlineData("Return number,Order number,Channel,Node,Due time")]
    [InlineData("RMA,Order ID,Sales channel,Step,Deadline")]
    [InlineData("售后单号,订单编号,渠道,节点,截止时间")]
    [InlineData("退款编号,订单号,销售渠道,状态,超时时间")]
    public async Task Columns_are_known_in_both_languages(string header)
    {
        var result = await Tables.ReadDeadlinesAsync($"{header}\nR1,1001,tmall,Review,2026-03-10 20:00:00\n", InShanghai);

        Assert.Empty(result.Problems);
        Assert.Equal(new DeadlineDraft("R1", "1001", "tmall", DeadlineNode.Review, new DateTime(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc)) { Row = 2 }, Assert.Single(result.Deadlines));
    }

    [Fact]
    public async Task A_step_is_known_by_code_and_by_its_name_in_both_languages_and_may_be_left_out()
    {
        var texts = new ResourceManager(typeof(DomainTexts));
        var nodes = Enum.GetValues<DeadlineNode>();
        var words = nodes.SelectMany(node => new[] { $"{node}", $"{node}".ToLowerInvariant(), Name(node, "en"), Name(node, "zh-CN") });

        var result = await Tables.ReadDeadlinesAsync("Order,Node,Due\n" + string.Concat(words.Append("").Select(word => $"1001,{word},2026-03-10 20:00\n")));

        Assert.Empty(result.Problems);
        IEnumerable<DeadlineNode?> meant = [.. nodes.SelectMany(node => Enumerable.Repeat<DeadlineNode?>(node, 4)), null];
        Assert.Equal(meant, result.Deadlines.Select(draft => draft.Node));

        string Name(DeadlineNode node, string language) => texts.GetString($"DeadlineNode.{node}", CultureInfo.GetCultureInfo(language))!;
    }

    [Theory]
    [InlineData("待商家处理", DeadlineNode.Review)]
    [InlineData("待买家举证", DeadlineNode.Answer)]
    [InlineData("待买家退货", DeadlineNode.Ship)]
    [InlineData("待商家收货", DeadlineNode.Receive)]
    [InlineData("待商家退款", DeadlineNode.Refund)]
    public async Task What_a_marketplace_waits_for_is_the_step(string word, DeadlineNode node) =>
        Assert.Equal(node, Assert.Single((await Tables.ReadDeadlinesAsync($"订单编号,状态,截止时间\n1001,{word},2026-03-10\n")).Deadlines).Node);

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void What_is_said_of_an_unknown_step_names_all_there_are(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var sentence = new ResourceManager(typeof(ImportProblemTexts)).GetString(ImportCodes.UnknownNode, culture)!;

        Assert.All(Enum.GetValues<DeadlineNode>(), node => Assert.Contains(new ResourceManager(typeof(DomainTexts)).GetString($"DeadlineNode.{node}", culture)!, sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-03-10 20:00", "2026-03-10T12:00:00Z")]
    [InlineData("2026-03-10 00:00:00", "2026-03-09T16:00:00Z")]
    [InlineData("2026-03-10T20:00:00+01:00", "2026-03-10T19:00:00Z")]
    [InlineData("2026-03-10T20:00:00Z", "2026-03-10T20:00:00Z")]
    [InlineData("2026-03-10", "2026-03-10T16:00:00Z")]
    [InlineData("2026年3月10日", "2026-03-10T16:00:00Z")]
    [InlineData("2026-03-10Z", "2026-03-11T00:00:00Z")]
    [InlineData("31.12.2026", "2026-12-31T16:00:00Z")]
    public async Task Times_are_the_merchants_unless_they_say_otherwise_and_a_date_alone_is_its_end(string text, string expected)
    {
        var result = await Tables.ReadDeadlinesAsync($"Order,Due\n1001,{text}\n", InShanghai);

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture).UtcDateTime, Assert.Single(result.Deadlines).DueAt);
    }

    [Fact]
    public async Task A_workbook_is_read_alike()
    {
        await using var stream = new MemoryStream();
        await MiniExcel.SaveAsAsync(stream, new[]
        {
            new { 售后单号 = "R1", 截止时间 = new DateTime(2026, 3, 10, 20, 30, 0) },
            new { 售后单号 = "R2", 截止时间 = new DateTime(2026, 3, 10) },
        });

        var result = await DeadlinesFile.ReadAsync(ImportSource.FromBytes("deadlines.xlsx", stream.ToArray()), InShanghai);

        Assert.Equal([new DateTime(2026, 3, 10, 12, 30, 0), new DateTime(2026, 3, 10, 16, 0, 0)], result.Deadlines.Select(draft => draft.DueAt));
    }

    [Theory]
    [InlineData("R1,1001,soon,2026-03-10", "Node", ImportCodes.UnknownNode)]
    [InlineData("R1,1001,Review,soon", "Due", ImportCodes.BadDate)]
    [InlineData(",,Review,2026-03-10", "Return", ImportCodes.NamesNoReturn)]
    [InlineData("R1,1001", null, ImportCodes.TooFewCells)]
    public async Task A_bad_row_is_told_with_its_place_and_loses_no_other(string row, string? column, string code)
    {
        var result = await Tables.ReadDeadlinesAsync($"Return,Order,Node,Due\n{row}\nR2,,,2026-03-11\n");

        var problem = Assert.Single(result.Problems);
        Assert.Equal((2, column, code), (problem.Row, problem.Column, problem.Code));
        Assert.Equal("R2", Assert.Single(result.Deadlines).ReturnNumber);
    }

    [Fact]
    public async Task A_platforms_own_export_is_read_and_finished_cases_are_left_out()
    {
        const string Export = "订单编号,退款编号,订单付款时间,商家编码,宝贝标题,购买数量,买家退款金额,超时时间,退款状态,买家退款原因\n"
            + "1001,88001,2026-03-01 10:00:00,K1,杯子,1,12.00,2026-03-10 20:00:00,等待卖家处理,尺码偏小\n1002,88002,2026-03-01 10:00:00,K1,杯子,1,12.00,,退款成功,尺码偏小\n";

        var result = await Tables.ReadDeadlinesAsync(Export, InShanghai);

        var draft = Assert.Single(result.Deadlines);
        Assert.Equal(("1001", "88001", (DeadlineNode?)null), (draft.OrderNumber, draft.ReturnNumber, draft.Node));
        Assert.Contains(result.Notices, notice => notice.Code == ImportCodes.IgnoredNoDueTime && notice.Facts is [1, 3]);
    }

    [Fact]
    public async Task Files_of_another_kind_are_told_apart()
    {
        const string Deadlines = "Order number,Due time\n1001,2026-03-10\n";

        Assert.Equal(ImportCodes.IsDeadlinesFile, (await Tables.ReadAsync(Deadlines)).FileProblem?.Code);
        Assert.Equal(ImportCodes.IsDeadlinesFile, (await Tables.ReadReturnsAsync(Deadlines)).FileProblem?.Code);
        Assert.Equal(ImportCodes.NotADeadlinesFile, (await DeadlinesFile.ReadAsync(Tables.Fixture("sales.csv"), Tables.Options)).FileProblem?.Code);
        Assert.Equal(ImportCodes.MissingColumn, (await Tables.ReadDeadlinesAsync("Order number,Node\n1001,Review\n")).FileProblem?.Code);
    }

    [Fact]
    public void A_column_of_another_name_can_be_mapped()
    {
        var source = Tables.Text("Order number,Last moment\n1001,2026-03-10 20:00\n");
        var before = DeadlinesFile.Inspect(source, Tables.Options);

        var after = DeadlinesFile.Inspect(source, Tables.Options with { Format = before.Format, Mapping = before.Mapping.With(ImportField.DueAt, "Last moment") });

        Assert.Equal((ImportCodes.MissingColumn, FileFormat.GenericDeadlines), (before.Problem?.Code, before.Format));
        Assert.Null(after.Problem);
        Assert.Equal([ImportField.ReturnNumber, ImportField.OrderNumber, ImportField.Channel, ImportField.Node, ImportField.DueAt], after.Fields);
    }
}
