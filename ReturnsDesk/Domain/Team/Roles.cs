using static ReturnsDesk.Domain.Team.Permissions;

namespace ReturnsDesk.Domain.Team;

/// <summary>Roles are bundles of permissions. Admin holds no money right, and no money role administers people.</summary>
public static class Roles
{
    public const string Agent = "Agent";
    public const string Warehouse = "Warehouse";
    public const string Finance = "Finance";
    public const string Manager = "Manager";
    public const string Admin = "Admin";
    public const string Auditor = "Auditor";

    public static IReadOnlyList<string> All { get; } = [Agent, Warehouse, Finance, Manager, Admin, Auditor];

    /// <summary>What each role may do.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Bundles { get; } = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal)
    {
        [Agent] = Set(ReadReturns, CreateReturn, DecideReturn, ChargeDifference, ReadWithdrawals, HandleWithdrawals, PrintLabel, AddNote, WriteToCustomer, ReadRefunds, QuoteRefund, ProposeRefund, ApproveRefund, ReadStoreCredit, ReadOrders, ReadContactData, ReadPolicy, ReadReports),
        [Warehouse] = Set(ReadReturns, PrintLabel, AddNote, ReceiveParcel, InspectGoods, SendReplacement),
        [Finance] = Set(ReadReturns, AddNote, ChargeDifference, RecordPayment, ReadRefunds, QuoteRefund, ProposeRefund, ApproveRefund, SendRefund, ConfirmManualPayout, CancelRefund, ReadStoreCredit, SpendStoreCredit, ReadLedger, ReconcileLedger, ReadOrders, ReadReports, ReadPolicy, ReadLimits, ProposeLimits),
        [Manager] = Set(
            ReadReturns, CreateReturn, DecideReturn, OverridePolicy, ReadWithdrawals, HandleWithdrawals, PrintLabel, AddNote, WriteToCustomer, ReopenReturn, ReceiveParcel, InspectGoods, SendReplacement, SendInAdvance, ChargeDifference,
            ReadRefunds, QuoteRefund, ProposeRefund,
            ApproveRefund, SendRefund, CancelRefund, ReadStoreCredit, SpendStoreCredit, ReadLedger, ReadOrders, ReadContactData, ImportOrders, ReadReports, ReadPolicy, EditPolicy, EditReasons, EditTemplates, EditMerchant, EditApiKeys, ReadPeople, ReadAudit,
            ReadLimits, ApproveLimits, MoveDeadlines),
        [Admin] = Set(ReadReturns, ReadOrders, ImportOrders, ReadReports, ReadPolicy, EditMerchant, EditApiKeys, ReadPeople, EditPeople, ReadAudit),
        [Auditor] = Set(ReadReturns, ReadWithdrawals, ReadRefunds, QuoteRefund, ReadStoreCredit, ReadLedger, ReadOrders, ReadReports, ReadPolicy, ReadPeople, ReadAudit, ReadLimits),
    };

    /// <summary>True where one of the roles holds the permission.</summary>
    public static bool Allow(IEnumerable<string> roles, string permission) => roles.Any(role => Bundles.TryGetValue(role, out var bundle) && bundle.Contains(permission));

    private static HashSet<string> Set(params string[] permissions) => new(permissions, StringComparer.Ordinal);
}
