using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data.Converters;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Ledger;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data;

public abstract partial class ReturnsDb
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<ProductImage> ProductImages => Set<ProductImage>();
    public DbSet<ReturnCase> ReturnCases => Set<ReturnCase>();
    public DbSet<ReturnLine> ReturnLines => Set<ReturnLine>();
    public DbSet<InspectedUnits> InspectedUnits => Set<InspectedUnits>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<DeadlineExtension> DeadlineExtensions => Set<DeadlineExtension>();
    public DbSet<DeadlineExtensionRow> DeadlineExtensionRows => Set<DeadlineExtensionRow>();
    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();
    public DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();
    public DbSet<CasePhoto> CasePhotos => Set<CasePhoto>();
    public DbSet<CasePhotoContent> CasePhotoContents => Set<CasePhotoContent>();
    public DbSet<CaseMessage> CaseMessages => Set<CaseMessage>();
    public DbSet<CaseRating> CaseRatings => Set<CaseRating>();
    public DbSet<PaperLink> PaperLinks => Set<PaperLink>();
    public DbSet<WithdrawalStatement> WithdrawalStatements => Set<WithdrawalStatement>();
    public DbSet<ReplyTemplate> ReplyTemplates => Set<ReplyTemplate>();
    public DbSet<ProductVariant> ProductVariants => Set<ProductVariant>();
    public DbSet<Replacement> Replacements => Set<Replacement>();
    public DbSet<ReplacementItem> ReplacementItems => Set<ReplacementItem>();
    public DbSet<DifferenceCharge> DifferenceCharges => Set<DifferenceCharge>();
    public DbSet<ReturnReason> ReturnReasons => Set<ReturnReason>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<RefundLine> RefundLines => Set<RefundLine>();
    public DbSet<RefundIntent> RefundIntents => Set<RefundIntent>();
    public DbSet<RefundAttempt> RefundAttempts => Set<RefundAttempt>();
    public DbSet<RefundApproval> RefundApprovals => Set<RefundApproval>();
    public DbSet<GatewayState> GatewayStates => Set<GatewayState>();
    public DbSet<GatewayDeliveryRecord> GatewayDeliveries => Set<GatewayDeliveryRecord>();
    public DbSet<ReconciliationRun> ReconciliationRuns => Set<ReconciliationRun>();
    public DbSet<ReconciliationDifference> ReconciliationDifferences => Set<ReconciliationDifference>();
    public DbSet<DifferenceClosing> DifferenceClosings => Set<DifferenceClosing>();
    public DbSet<LedgerTransfer> LedgerTransfers => Set<LedgerTransfer>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<MoneyLimits> MoneyLimits => Set<MoneyLimits>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<CreditLot> CreditLots => Set<CreditLot>();
    public DbSet<CreditSpend> CreditSpends => Set<CreditSpend>();
    public DbSet<PolicyVersion> Policies => Set<PolicyVersion>();
    public DbSet<PolicyReplay> PolicyReplays => Set<PolicyReplay>();
    public DbSet<SignalThresholds> SignalThresholds => Set<SignalThresholds>();
    public DbSet<SignalRun> SignalRuns => Set<SignalRun>();
    public DbSet<CustomerLink> CustomerLinks => Set<CustomerLink>();
    public DbSet<PortalDraft> PortalDrafts => Set<PortalDraft>();
    public DbSet<PortalChallenge> PortalChallenges => Set<PortalChallenge>();
    public DbSet<PortalSession> PortalSessions => Set<PortalSession>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<OrderLink> OrderLinks => Set<OrderLink>();
    public DbSet<ReplyAddress> ReplyAddresses => Set<ReplyAddress>();
    public DbSet<InboxMail> InboxMails => Set<InboxMail>();
    public DbSet<MerchantSettings> Merchants => Set<MerchantSettings>();
    public DbSet<ReturnAddress> ReturnAddresses => Set<ReturnAddress>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<ApiRequest> ApiRequests => Set<ApiRequest>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        AsText<OrderStatus>(configurationBuilder);
        AsText<ReturnKind>(configurationBuilder);
        AsText<ReturnWay>(configurationBuilder);
        AsText<ReturnSource>(configurationBuilder);
        AsText<CaseStatus>(configurationBuilder);
        AsText<ParcelStatus>(configurationBuilder);
        AsText<DisputeStatus>(configurationBuilder);
        AsText<MoneyStatus>(configurationBuilder);
        AsText<AttemptKind>(configurationBuilder);
        AsText<GatewayOutcome>(configurationBuilder);
        AsText<NewsHandling>(configurationBuilder);
        AsText<ReconciliationState>(configurationBuilder);
        AsText<DifferenceKind>(configurationBuilder);
        AsText<DifferenceState>(configurationBuilder);
        AsText<LedgerAccount>(configurationBuilder);
        AsText<TransferKind>(configurationBuilder);
        AsText<LimitsStatus>(configurationBuilder);
        AsText<DeadlineNode>(configurationBuilder);
        AsText<DeadlineSource>(configurationBuilder);
        AsText<LapseAction>(configurationBuilder);
        AsText<ExtensionState>(configurationBuilder);
        AsText<ExtensionOutcome>(configurationBuilder);
        AsText<DiscrepancyKind>(configurationBuilder);
        AsText<FaultSide>(configurationBuilder);
        AsText<StatementState>(configurationBuilder);
        AsText<MessageSide>(configurationBuilder);
        AsText<MessageSource>(configurationBuilder);
        AsText<ReturnPaper>(configurationBuilder);
        AsText<ReplyAction>(configurationBuilder);
        AsText<ItemCondition>(configurationBuilder);
        AsText<Disposition>(configurationBuilder);
        AsText<DamagedBy>(configurationBuilder);
        AsText<ActorKind>(configurationBuilder);
        AsText<ImportState>(configurationBuilder);
        AsText<LinkKind>(configurationBuilder);
        AsText<ReplacementStatus>(configurationBuilder);
        AsText<ChargeStatus>(configurationBuilder);
        AsText<MailKind>(configurationBuilder);
        AsText<MailState>(configurationBuilder);
        AsText<InboxHandling>(configurationBuilder);
    }

    private void BumpVersions()
    {
        foreach (var whole in ChangeTracker.Entries<ReturnCase>().Where(entry => entry.State == EntityState.Unchanged).ToList())
        {
            // A grading and a refund of the same case, or two who move its clocks, write different rows: only the case's version lets one of them lose.
            if (whole.Entity.Lines.Any(line => Entry(line).State == EntityState.Modified) || whole.Entity.Deadlines.Any(clock => Entry(clock).State != EntityState.Unchanged)
                || IsMoved(whole.Entity.Replacement))
            {
                whole.Property(returnCase => returnCase.Version).IsModified = true;
            }
        }

        foreach (var whole in ChangeTracker.Entries<Refund>().Where(entry => entry.State == EntityState.Unchanged).ToList())
        {
            // Two parts that end at the same moment would each see the other still open: the refund would never be done.
            if (whole.Entity.Intents.Any(intent => Entry(intent).State != EntityState.Unchanged))
            {
                whole.Property(refund => refund.Version).IsModified = true;
            }
        }

        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version)
            {
                entry.Property(version).CurrentValue = (int)entry.Property(version).OriginalValue! + 1;
            }
        }
    }

    /// <summary>What is sent in place of the goods is part of the case: of two who decide about it at once one loses.</summary>
    private bool IsMoved(Replacement? replacement) =>
        replacement is not null && (Entry(replacement).State != EntityState.Unchanged || replacement.Items.Any(item => Entry(item).State != EntityState.Unchanged));

    private static void AsText<TEnum>(ModelConfigurationBuilder configuration)
        where TEnum : struct, Enum => configuration.Properties<TEnum>().HaveConversion<string>().HaveMaxLength(30);
}
