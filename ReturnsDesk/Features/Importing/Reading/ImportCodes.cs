namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>Every code of a problem or notice. Stable; the sentences are in <c>Resources/ImportProblemTexts</c>, one per code and language.</summary>
public static class ImportCodes
{
    public const string EmptyFile = "import.empty-file";
    public const string OnlyHeader = "import.only-header";
    public const string OldExcel = "import.old-excel";
    public const string BrokenWorkbook = "import.broken-workbook";
    public const string WorkbookTooLarge = "import.workbook-too-large";
    public const string UnknownSheet = "import.unknown-sheet";
    public const string NotAText = "import.not-a-text";
    public const string UnknownEncoding = "import.unknown-encoding";
    public const string RecordTooLarge = "import.record-too-large";
    public const string OpenQuote = "import.open-quote";
    public const string DuplicateColumn = "import.duplicate-column";
    public const string MissingColumn = "import.missing-column";
    public const string UnknownColumn = "import.unknown-column";
    public const string UnknownCurrencyOption = "import.unknown-default-currency";
    public const string NotAnOrderFile = "import.not-an-order-file";
    public const string NotAReturnsFile = "import.not-a-returns-file";
    public const string IsDeadlinesFile = "import.is-deadlines-file";
    public const string NotADeadlinesFile = "import.not-a-deadlines-file";
    public const string NotAStockFile = "import.not-a-stock-file";
    public const string NeedsOrderList = "import.taobao-needs-order-list";
    public const string NeedsDetails = "import.taobao-needs-details";
    public const string FilesDoNotJoin = "import.files-do-not-join";

    public const string NulCharacter = "import.nul-character";
    public const string RowTooLarge = "import.row-too-large";
    public const string BrokenQuote = "import.broken-quote";
    public const string TooManyCells = "import.too-many-cells";
    public const string TooFewCells = "import.too-few-cells";
    public const string MissingValue = "import.missing-value";
    public const string TooLong = "import.too-long";
    public const string BadAmount = "import.bad-amount";
    public const string FullWidthDigits = "import.full-width-digits";
    public const string NegativeAmount = "import.negative-amount";
    public const string TooManyDecimals = "import.too-many-decimals";
    public const string AmountTooLarge = "import.amount-too-large";
    public const string BadQuantity = "import.bad-quantity";
    public const string BadRate = "import.bad-rate";
    public const string BadDate = "import.bad-date";
    public const string BadCurrency = "import.bad-currency";
    public const string BadYesNo = "import.bad-yes-no";
    public const string UnknownStatus = "import.unknown-status";
    public const string UnknownRefundStatus = "import.unknown-refund-status";
    public const string MixedCurrencies = "import.mixed-currencies";
    public const string OrderTwice = "import.order-twice";
    public const string LineTwice = "import.line-twice";
    public const string DiscountTooLarge = "import.discount-too-large";
    public const string AmountsDisagree = "import.amounts-disagree";
    public const string RefundedTooMany = "import.refunded-too-many";
    public const string NoLines = "import.no-lines";
    public const string NoOrder = "import.no-order";
    public const string OrderRefused = "import.order-refused";
    public const string ConflictingDuplicate = "import.conflicting-duplicate";

    public const string OrderHasReturns = "import.order-has-returns";
    public const string OrderUnknown = "import.order-unknown";
    public const string OrderAmbiguous = "import.order-ambiguous";
    public const string SkuNotInOrder = "import.sku-not-in-order";
    public const string UnitsReturnedBefore = "import.units-returned-before";
    public const string NotStored = "import.not-stored";

    public const string NamesNoReturn = "import.names-no-return";
    public const string UnknownNode = "import.unknown-node";
    public const string ReturnUnknown = "import.return-unknown";
    public const string ReturnOfOtherOrder = "import.return-of-other-order";
    public const string OrderNotInChannel = "import.order-not-in-channel";
    public const string OrderInChannels = "import.order-in-channels";
    public const string NoOpenReturn = "import.no-open-return";
    public const string SeveralOpenReturns = "import.several-open-returns";
    public const string DeadlineInPast = "import.deadline-in-past";
    public const string DeadlineIsLaw = "import.deadline-is-law";
    public const string DeadlineNotOpen = "import.deadline-not-open";
    public const string NoDeadlineRunning = "import.no-deadline-running";
    public const string DeadlineTwice = "import.deadline-twice";
    public const string DeadlineNotMoved = "import.deadline-not-moved";

    public const string SkuTwice = "import.sku-twice";
    public const string TaxAbovePrice = "import.tax-above-price";

    public const string ExtraColumns = "import.extra-columns";
    public const string IgnoredDuplicateColumn = "import.ignored-duplicate-column";
    public const string AmbiguousDates = "import.ambiguous-dates";
    public const string ConflictingDates = "import.conflicting-dates";
    public const string AmbiguousNumbers = "import.ambiguous-numbers";
    public const string RoundedAmounts = "import.rounded-amounts";
    public const string TotalDiffers = "import.total-differs";
    public const string DamagedCharacters = "import.damaged-characters";
    public const string CollapsedDuplicates = "import.collapsed-duplicates";
    public const string IgnoredNotReturned = "import.ignored-not-returned";
    public const string IgnoredNoDueTime = "import.ignored-no-due-time";
    public const string MoreProblems = "import.more-problems";

    /// <summary>All of them, for the test that each has its words.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(ImportCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}
