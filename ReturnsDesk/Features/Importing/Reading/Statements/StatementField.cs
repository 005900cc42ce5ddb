namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>What a column of a statement can mean. The fields that end in <c>Else</c> are read where the one before is blank.</summary>
internal enum StatementField
{
    Key,
    Reference,
    Payment,
    OtherPayment,
    Amount,
    AmountElse,

    /// <summary>Where paid and received amounts stand in two columns: the received one.</summary>
    Received,
    Currency,
    CurrencyElse,
    Status,

    /// <summary>What the row is about; a statement lists more than refunds.</summary>
    Topic,
    At,
    AtElse,
}

/// <summary>What a row tells of a refund.</summary>
internal enum RowMeaning
{
    NoRefund,
    Paid,

    /// <summary>A refund that was paid before and did not reach the customer.</summary>
    CameBack,
    UnderWay,
    Failed,

    /// <summary>Paid, and stuck on the way.</summary>
    Stuck,
    Unclear,
}
