using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading.Statements;
using ReturnsDesk.Features.Importing.Reading.Tables;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Importing.Reading.Statements;

/// <summary>The statements of the gateways as they are downloaded, cut down to what matters.</summary>
public sealed class StatementFileTests
{
    private const string AlipayTrades = """
        #支付宝业务明细查询
        #账号：[20880000000000010156]
        #起始日期：[2026年03月02日 00:00:00]   终止日期：[2026年03月03日 00:00:00]
        #-----------------------------------------业务明细列表----------------------------------------
        支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,订单金额（元）,商家实收（元）,退款批次号/请求号,备注
        2026030222001400000000000001	,A-1	,交易	,台灯,2026-03-02 09:00:00,2026-03-02 09:00:05,120.00,120.00,,
        2026030222001400000000000001	,A-1	,退款	,台灯,2026-03-02 10:00:00,2026-03-02 10:00:05,-45.50,-45.50,key-1	,
        #-----------------------------------------业务明细列表结束------------------------------------
        #交易合计：1笔，商家实收共120.00元
        """;

    private const string AlipayAccount = """
        #支付宝账务明细查询
        账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注
        1,2026030222001400000000000001,A-1,台灯,2026-03-02 09:00:05,a@b.example,120.00,0.00,120.00,支付宝,在线支付,
        2,2026030222001400000000000001,A-1,台灯,2026-03-02 10:00:05,a@b.example,0.00,-45.50,74.50,支付宝,交易退款,
        3,2026030222001400000000000001,A-1,台灯,2026-03-02 11:00:05,a@b.example,0.00,-10.00,64.50,支付宝,交易退款,
        4,2026030222001400000000000001,A-1,台灯,2026-03-02 12:00:05,a@b.example,10.00,0.00,74.50,支付宝,交易退款,
        """;

    private const string WeChatTrades = """
        ﻿交易时间,微信订单号,商户订单号,交易状态,货币种类,微信退款单号,商户退款单号,退款金额,退款类型,退款状态,申请退款金额
        `2026-03-02 09:00:00,`4200001,`A-1,`SUCCESS,`CNY,`0,`0,`0.00,`,`,`0.00
        `2026-03-02 10:00:00,`4200001,`A-1,`REFUND,`CNY,`5030001,`key-1,`40.00,`ORIGINAL,`SUCCESS,`45.50
        `2026-03-02 11:00:00,`4200001,`A-1,`REFUND,`CNY,`5030002,`key-2,`1.00,`ORIGINAL,`PROCESSING,`1.00
        总交易单数,应结订单总金额,退款总金额
        `3,`120.00,`46.50
        """;

    private const string WeChatFunds = """
        记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号
        `2026-03-02 09:00:00,`4200001,`1,`交易,`交易,`收入,`120.00,`120.00,`system,`,`x
        `2026-03-02 10:00:00,`5030001,`2,`退款,`退款,`支出,`45.50,`74.50,`system,`,`y
        资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
        `2,`1,`120.00,`1,`45.50
        """;

    private const string StripeBalance = """
        balance_transaction_id,created_utc,currency,gross,reporting_category,source_id,customer_facing_amount,customer_facing_currency,payment_intent_id,charge_id,refund_metadata[returnsdesk_key]
        txn_1,2026-03-02 09:00:00,eur,120.00,charge,ch_1,120.00,eur,pi_1,ch_1,
        txn_2,2026-03-02 10:00:00,eur,-45.50,refund,re_1,-7300,jpy,pi_1,ch_1,key-1
        txn_3,2026-03-02 10:30:00,eur,-8.00,refund,re_2,,,pi_1,ch_1,key-2
        txn_4,2026-03-02 11:00:00,eur,45.50,refund_failure,re_1,7300,jpy,pi_1,ch_1,key-1
        """;

    private const string StripeRefunds = """
        id,Amount,Currency,Status,Created (UTC),Charge ID,Payment Intent ID,returnsdesk_key (metadata)
        re_1,"1,045.50",usd,succeeded,2026-03-02 10:00,ch_1,pi_1,key-1
        re_2,5.00,usd,requires_action,2026-03-02 11:00,ch_1,pi_1,
        """;

    private static readonly DateTime Ten = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Alipays_business_details_in_their_own_encoding_and_zone() => Assert.Equal(
        [new GatewayBookRow("", "key-1", "2026030222001400000000000001", Cny(4550), GatewayOutcome.Succeeded, Ten.AddHours(-8).AddSeconds(5)) { OtherPaymentReference = "A-1" }],
        Read(AlipayTrades, TextEncodings.Gb18030));

    [Fact]
    public void Alipays_account_details_name_payments_and_what_came_back_failed() => Assert.Equal(
        [("2026030222001400000000000001", "A-1", Cny(4550), GatewayOutcome.Succeeded), ("2026030222001400000000000001", "A-1", Cny(1000), GatewayOutcome.Failed)],
        Read(AlipayAccount, TextEncodings.Gb18030).Select(row => (row.PaymentReference, row.OtherPaymentReference, row.Amount, row.Outcome)));

    [Fact]
    public void WeChat_Pays_bill_of_transactions() => Assert.Equal(
        [("5030001", "key-1", Cny(4550), GatewayOutcome.Succeeded), ("5030002", "key-2", Cny(100), GatewayOutcome.Pending)],
        Read(WeChatTrades).Select(row => (row.Reference, row.Key, row.Amount, row.Outcome)));

    [Fact]
    public void WeChat_Pays_bill_of_funds() => Assert.Equal(
        [new GatewayBookRow("5030001", "", "", Cny(4550), GatewayOutcome.Succeeded, Ten.AddHours(-8))],
        Read(WeChatFunds));

    [Fact]
    public void Stripes_balance_has_the_customers_amount_and_one_row_for_what_came_back() => Assert.Equal(
        [
            new GatewayBookRow("re_1", "key-1", "pi_1", new Money(7300, "JPY"), GatewayOutcome.Failed, Ten) { OtherPaymentReference = "ch_1" },
            new GatewayBookRow("re_2", "key-2", "pi_1", new Money(800, "EUR"), GatewayOutcome.Succeeded, Ten.AddMinutes(30)) { OtherPaymentReference = "ch_1" },
        ],
        Read(StripeBalance));

    [Fact]
    public void Stripes_list_of_refunds() => Assert.Equal(
        [("re_1", "key-1", new Money(104550, "USD"), GatewayOutcome.Succeeded), ("re_2", "", new Money(500, "USD"), GatewayOutcome.Pending)],
        Read(StripeRefunds).Select(row => (row.Reference, row.Key, row.Amount, row.Outcome)));

    [Fact]
    public void Any_other_list_by_plain_names_in_the_merchants_zone_and_currency()
    {
        var rows = Read("Refund number;Amount;Time\nkey-1;45,50;02.03.2026 10:00\n").ToList();

        Assert.Equal([new GatewayBookRow("", "key-1", "", new Money(4550, "EUR"), GatewayOutcome.Succeeded, Ten.AddHours(-1))], rows);
    }

    [Theory]
    [InlineData("key-1,12.345,EUR,paid,2026-03-02", "[Amount]")]
    [InlineData("key-1,12.00,EURO,paid,2026-03-02", "[Currency]")]
    [InlineData("key-1,12.00,EUR,maybe,2026-03-02", "[Status]")]
    [InlineData("key-1,12.00,EUR,paid,yesterday", "[Time]")]
    [InlineData("key-1,,EUR,paid,2026-03-02", "[Amount]")]
    [InlineData(",12.00,EUR,paid,2026-03-02", "[Key]")]
    [InlineData("key-1,12.00", ":3")]
    public void A_row_that_cannot_be_read_is_told_with_its_place(string row, string place)
    {
        var list = Open($"Key,Amount,Currency,Status,Time\nkey-0,1.00,EUR,paid,2026-03-02\n{row}\n");

        Assert.Equal(1, list.ProblemCount);
        Assert.StartsWith("statement.csv:3", list.Problems[0], StringComparison.Ordinal);
        Assert.Contains(place, list.Problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Name,Colour\nMug,blue\n")]
    [InlineData("Key,Amount,Time\n\"a,10.00,2026-03-02\n")]
    public void A_file_that_is_no_statement_is_told(string text) => Assert.NotEqual(0, Open(text).ProblemCount);

    private static Money Cny(long minor) => new(minor, "CNY");

    private static List<GatewayBookRow> Read(string text, string encoding = TextEncodings.Utf8)
    {
        var list = Open(text, encoding);
        Assert.Empty(list.Problems);
        var rows = list.Refunds.ToList();
        Assert.Equal((rows.Min(row => row.At), true), (list.FirstAt, list.Rows >= rows.Count));
        return rows;
    }

    private static StatementList Open(string text, string encoding = TextEncodings.Utf8)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var bytes = TextEncodings.Get(encoding).GetBytes(text.ReplaceLineEndings("\n"));
        var texts = new WordsFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        var terms = new StatementTerms(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), "EUR");
        return new StatementFile(new ProblemSentence(new StringLocalizer<ImportProblemTexts>(texts), new StringLocalizer<DomainTexts>(texts))).Open(new StatementSource("statement.csv", () => new MemoryStream(bytes)), terms, CancellationToken.None);
    }
}
