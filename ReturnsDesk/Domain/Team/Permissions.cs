namespace ReturnsDesk.Domain.Team;

/// <summary>The one list of what a person may be allowed to do. Pages, endpoints and use cases name these; roles are bundles of them.</summary>
public static class Permissions
{
    public const string ReadReturns = "returns.read";
    public const string CreateReturn = "returns.create";
    public const string DecideReturn = "returns.decide";
    public const string OverridePolicy = "returns.override-policy";
    public const string PrintLabel = "returns.print-label";
    public const string AddNote = "returns.add-note";
    public const string WriteToCustomer = "returns.write-to-customer";
    public const string ReopenReturn = "returns.reopen";
    public const string ReadWithdrawals = "withdrawals.read";
    public const string HandleWithdrawals = "withdrawals.handle";
    public const string ReceiveParcel = "warehouse.receive";
    public const string InspectGoods = "warehouse.inspect";
    public const string SendReplacement = "warehouse.send-replacement";
    public const string SendInAdvance = "warehouse.send-in-advance";
    public const string ChargeDifference = "payments.ask";
    public const string RecordPayment = "payments.record";
    public const string ReadRefunds = "refunds.read";
    public const string QuoteRefund = "refunds.quote";
    public const string ProposeRefund = "refunds.propose";
    public const string ApproveRefund = "refunds.approve";
    public const string SendRefund = "refunds.send";
    public const string ConfirmManualPayout = "refunds.confirm-manual-payout";
    public const string CancelRefund = "refunds.cancel";
    public const string ReadStoreCredit = "store-credit.read";
    public const string SpendStoreCredit = "store-credit.spend";
    public const string ReadLedger = "ledger.read";
    public const string ReconcileLedger = "ledger.reconcile";
    public const string ReadOrders = "orders.read";
    public const string ReadContactData = "orders.read-contact-data";
    public const string ImportOrders = "orders.import";
    public const string ReadReports = "reports.read";
    public const string ReadPolicy = "policies.read";
    public const string EditPolicy = "policies.edit";
    public const string ReadLimits = "limits.read";
    public const string ProposeLimits = "limits.propose";
    public const string ApproveLimits = "limits.approve";
    public const string EditReasons = "settings.reasons";
    public const string EditTemplates = "settings.templates";
    public const string EditMerchant = "settings.merchant";
    public const string EditApiKeys = "settings.api-keys";
    public const string ReadPeople = "people.read";
    public const string EditPeople = "people.edit";
    public const string ReadAudit = "audit.read";
    public const string MoveDeadlines = "deadlines.move";
    public const string LapseDeadlines = "deadlines.lapse";

    /// <summary>All of them, for the matrix and its test.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ReadReturns, CreateReturn, DecideReturn, OverridePolicy, PrintLabel, AddNote, WriteToCustomer, ReopenReturn, ReadWithdrawals, HandleWithdrawals, ReceiveParcel, InspectGoods,
        SendReplacement, SendInAdvance, ChargeDifference, RecordPayment,
        ReadRefunds, QuoteRefund, ProposeRefund, ApproveRefund, SendRefund, ConfirmManualPayout, CancelRefund, ReadStoreCredit, SpendStoreCredit, ReadLedger, ReconcileLedger,
        ReadOrders, ReadContactData, ImportOrders, ReadReports, ReadPolicy, EditPolicy, EditReasons, EditTemplates, EditMerchant, EditApiKeys,
        ReadLimits, ProposeLimits, ApproveLimits,
        ReadPeople, EditPeople, ReadAudit, MoveDeadlines, LapseDeadlines,
    ];
}
