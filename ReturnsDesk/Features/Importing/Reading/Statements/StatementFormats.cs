using static ReturnsDesk.Features.Importing.Reading.Statements.StatementField;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>The statements that the desk knows by their header, most particular first, and one for anything else.</summary>
internal static class StatementFormats
{
    /// <summary>Alipay and WeChat Pay write the time of Beijing, wherever the merchant is.</summary>
    private const string Beijing = "Asia/Shanghai";
    private const string Refund = "退款";

    /// <summary>WeChat Pay's bill of transactions (交易账单), all of them or refunds only.</summary>
    public static StatementFormat WeChatTrades { get; } = new(
        "WeChat Pay 交易账单",
        new Dictionary<StatementField, string[]>
        {
            [Key] = ["商户退款单号"],
            [Reference] = ["微信退款单号"],
            [Payment] = ["微信订单号"],
            [OtherPayment] = ["商户订单号"],
            [Amount] = ["申请退款金额"],
            [AmountElse] = ["退款金额"],
            [Currency] = ["货币种类"],
            [Status] = ["退款状态"],
            [At] = ["退款成功时间"],
            [AtElse] = ["退款申请时间", "交易时间"],
        },
        cells => cells[Reference] is "" or "0" ? RowMeaning.NoRefund : StatementWords.Status(cells[Status]))
    {
        KnownBy = [[Key], [Reference], [Amount, AmountElse], [At, AtElse], [Status]],
        ZoneId = Beijing,
        Currency = "CNY",
        Footer = "总交易单数",
    };

    /// <summary>WeChat Pay's bill of funds (资金账单): what left the account and what came back.</summary>
    public static StatementFormat WeChatFunds { get; } = new(
        "WeChat Pay 资金账单",
        new Dictionary<StatementField, string[]>
        {
            [Reference] = ["微信支付业务单号"],
            [Topic] = ["业务名称", "业务类型"],
            [Status] = ["收支类型"],
            [Amount] = ["收支金额(元)", "收支金额"],
            [At] = ["记账时间"],
        },
        cells => !cells[Topic].Contains(Refund, StringComparison.Ordinal) ? RowMeaning.NoRefund : cells[Status] switch { "支出" => RowMeaning.Paid, "收入" => RowMeaning.CameBack, _ => RowMeaning.Unclear })
    {
        KnownBy = [[Reference], [Topic], [Status], [Amount], [At]],
        ZoneId = Beijing,
        Currency = "CNY",
        Footer = "资金流水总笔数",
    };

    /// <summary>Alipay's business details (业务明细), which carry our number of each refund.</summary>
    public static StatementFormat AlipayTrades { get; } = new(
        "Alipay 业务明细",
        new Dictionary<StatementField, string[]>
        {
            [Key] = ["退款批次号/请求号", "退款请求号", "商户退款单号"],
            [Payment] = ["支付宝交易号"],
            [OtherPayment] = ["商户订单号"],
            [Topic] = ["业务类型"],
            [Amount] = ["订单金额（元）", "退款金额（元）", "退款金额"],
            [At] = ["完成时间", "退款时间"],
            [AtElse] = ["创建时间"],
        },
        cells => cells.Has(Topic) && !cells[Topic].Contains(Refund, StringComparison.Ordinal) ? RowMeaning.NoRefund : RowMeaning.Paid)
    {
        KnownBy = [[Key], [Payment], [Amount], [At, AtElse]],
        ZoneId = Beijing,
        Currency = "CNY",
    };

    /// <summary>Alipay's account details (账务明细): it names payments, not refunds.</summary>
    public static StatementFormat AlipayAccount { get; } = new(
        "Alipay 账务明细",
        new Dictionary<StatementField, string[]>
        {
            [Payment] = ["业务流水号", "支付宝交易号"],
            [OtherPayment] = ["商户订单号"],
            [Topic] = ["业务类型", "账务类型"],
            [Amount] = ["支出金额（-元）", "支出（-元）", "支出金额"],
            [Received] = ["收入金额（+元）", "收入（+元）", "收入金额"],
            [At] = ["发生时间", "入账时间"],
        },
        cells => !cells[Topic].Contains(Refund, StringComparison.Ordinal) ? RowMeaning.NoRefund
            : !StatementWords.IsNothing(cells[Amount]) ? RowMeaning.Paid
            : StatementWords.IsNothing(cells[Received]) ? RowMeaning.Unclear : RowMeaning.CameBack)
    {
        KnownBy = [[Payment], [Topic], [Amount], [Received], [At]],
        ZoneId = Beijing,
        Currency = "CNY",
    };

    /// <summary>Stripe's itemized balance report. The customer's amount comes first: the other is in the currency of the account.</summary>
    public static StatementFormat StripeBalance { get; } = new(
        "Stripe balance",
        new Dictionary<StatementField, string[]>
        {
            [Key] = ["refund_metadata[returnsdesk_key]", "returnsdesk_key (metadata)", "returnsdesk_key"],
            [Reference] = ["source_id", "Source", "refund_id"],
            [Payment] = ["payment_intent_id"],
            [OtherPayment] = ["charge_id"],
            [Topic] = ["reporting_category", "Type"],
            [Amount] = ["customer_facing_amount"],
            [AmountElse] = ["gross", "Amount"],
            [Currency] = ["customer_facing_currency"],
            [CurrencyElse] = ["currency"],
            [At] = ["created_utc", "Created (UTC)", "created"],
        },
        cells => cells[Topic] switch { "refund" or "payment_refund" => RowMeaning.Paid, "refund_failure" or "payment_refund_failure" => RowMeaning.CameBack, _ => RowMeaning.NoRefund })
    {
        KnownBy = [[Reference], [Topic], [Amount, AmountElse], [Currency, CurrencyElse], [At]],
        ZoneId = "UTC",
    };

    /// <summary>Stripe's list of refunds.</summary>
    public static StatementFormat StripeRefunds { get; } = new(
        "Stripe refunds",
        new Dictionary<StatementField, string[]>
        {
            [Key] = ["returnsdesk_key (metadata)", "metadata[returnsdesk_key]", "returnsdesk_key"],
            [Reference] = ["id", "Refund ID"],
            [Payment] = ["Payment Intent ID", "PaymentIntent ID", "payment_intent"],
            [OtherPayment] = ["Charge ID", "charge"],
            [Amount] = ["Amount"],
            [Currency] = ["Currency"],
            [Status] = ["Status"],
            [At] = ["Created (UTC)", "Created date (UTC)", "created_utc"],
        },
        cells => StatementWords.Status(cells[Status]))
    {
        KnownBy = [[Reference], [Payment, OtherPayment], [Amount], [Currency], [Status], [At]],
        ZoneId = "UTC",
    };

    /// <summary>A list of refunds by plain names, for every other gateway.</summary>
    public static StatementFormat Generic { get; } = new(
        "list of refunds",
        new Dictionary<StatementField, string[]>
        {
            [Key] = ["Key", "Refund number", "Refund key", "Merchant refund number", "Idempotency key", "退款单号", "商户退款单号", "退款请求号"],
            [Reference] = ["Reference", "Gateway reference", "Refund reference", "Refund ID", "退款流水号", "流水号"],
            [Payment] = ["Payment", "Payment reference", "Payment ID", "Transaction ID", "支付单号", "交易号"],
            [Amount] = ["Amount", "Refund amount", "Refunded amount", "退款金额", "金额"],
            [Currency] = ["Currency", "Currency code", "币种", "货币"],
            [Status] = ["Status", "Refund status", "状态", "退款状态"],
            [At] = ["Time", "Date", "Created", "Created at", "Refunded at", "Refund date", "时间", "退款时间", "日期"],
        },
        cells => cells[Status].Length == 0 ? RowMeaning.Paid : StatementWords.Status(cells[Status]))
    {
        KnownBy = [[Key, Reference, Payment], [Amount], [At]],
    };

    public static IReadOnlyList<StatementFormat> All { get; } = [WeChatTrades, WeChatFunds, AlipayTrades, AlipayAccount, StripeBalance, StripeRefunds, Generic];
}
