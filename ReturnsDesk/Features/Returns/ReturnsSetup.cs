using ReturnsDesk.Components;
using ReturnsDesk.Features.Returns.Conversing;
using ReturnsDesk.Features.Returns.Conversing.Talking;
using ReturnsDesk.Features.Returns.Deadlines;
using ReturnsDesk.Features.Returns.Deadlines.Extending;
using ReturnsDesk.Features.Returns.Deadlines.Radar;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Acting;
using ReturnsDesk.Features.Returns.Exchanging;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Features.Returns.Requesting.Applying;
using ReturnsDesk.Features.Returns.Shipping;

namespace ReturnsDesk.Features.Returns;

/// <summary>What the steps of a return need. Use cases keep no state, so one of each serves all.</summary>
public static class ReturnsSetup
{
    public static IServiceCollection AddReturns(this IServiceCollection services) => services.AddExchanging()
        .AddSingleton<DeedRoom>().AddSingleton<CaseChange>().AddSingleton<ReadReasons>()
        .AddSingleton<ReadQueue>().AddSingleton<ReadQueueCounts>().AddSingleton<ReadCase>()
        .AddSingleton<ReadQueueTotals>().AddSingleton<FindCaseByNumber>().AddSingleton<CaseStepRunner>()
        .AddSingleton<IWorkCounts, WorkCounts>().AddSingleton<IDirectHit, CaseNumberHit>()
        .AddSingleton<RequestReturn>()
        .AddSingleton<ReadPortalOrder>().AddSingleton<ReadDraft>().AddSingleton<KeepDraft>().AddSingleton<DropDraft>()
        .AddSingleton<ReadDraftOffers>().AddSingleton<EstimateReturn>().AddSingleton<SendDraft>().AddSingleton<EditReturn>()
        .AddSingleton<ApproveReturn>().AddSingleton<RejectReturn>().AddSingleton<AskForEvidence>().AddSingleton<RecordAnswer>()
        .AddSingleton<TakeBackDecision>().AddSingleton<CancelReturn>().AddSingleton<AppealRejection>().AddSingleton<ReopenReturn>().AddSingleton<WaiveGoods>().AddSingleton<ConvertReturn>().AddSingleton<CloseReturn>()
        .AddSingleton<ConversationBell>().AddSingleton<WriteToCustomer>().AddSingleton<TakeBackMessage>().AddSingleton<LeaveUnanswered>().AddSingleton<MarkConversationRead>()
        .AddSingleton<RecordCustomerMessage>().AddSingleton<ReadConversation>().AddSingleton<ReadConversationStamp>().AddSingleton<ReadCustomerConversation>()
        .AddSingleton<ReadReplyTemplates>().AddSingleton<ReadReplyFacts>().AddSingleton<RunMacro>().AddScoped<ReplyDrafts>()
        .AddSingleton<AddNote>().AddSingleton<AssignReturn>()
        .AddSingleton<CustomerChange>().AddSingleton<ReadCustomerCases>().AddSingleton<ReadCustomerCase>()
        .AddSingleton<TellWaybill>().AddSingleton<AppealReturn>().AddSingleton<CancelByCustomer>().AddSingleton<AnswerEvidence>().AddSingleton<RateReturn>()
        .AddSingleton<IssueLabel>().AddSingleton<RecordHandover>()
        .AddSingleton<FindParcel>().AddSingleton<ReceiveParcel>()
        .AddSingleton<ReadInspection>().AddSingleton<RecordInspection>().AddSingleton<SettleDiscrepancies>().AddSingleton<ExtendLine>()
        .AddSingleton<ExtendDeadline>().AddSingleton<MoveDeadline>().AddSingleton<LapseDeadlines>()
        .AddSingleton<PreviewExtension>().AddSingleton<ExtendDeadlines>().AddSingleton<WorkOffExtensions>().AddSingleton<CancelExtension>()
        .AddSingleton<ReadExtensions>().AddSingleton<ReadExtension>().AddSingleton<ReadRadar>().AddSingleton<ReadRadarCases>();

    public static IServiceCollection AddRefunding(this IServiceCollection services) => services
        .AddSingleton<RefundChange>().AddSingleton<ReadRefundQuote>().AddSingleton<ReadRefunds>().AddSingleton<ReadRefund>()
        .AddSingleton<ReadCasesToRefund>().AddSingleton<ReadRefundCounts>().AddSingleton<ReadRestingGateways>().AddSingleton<ReadRefundLedger>()
        .AddSingleton<ProposeRefund>().AddSingleton<ApproveRefund>().AddSingleton<UndoRefund>().AddSingleton<CancelRefund>()
        .AddSingleton<ConfirmManualPayout>().AddSingleton<RetryRefund>().AddSingleton<ProposeGrantedRefunds>().AddSingleton<SendRefunds>().AddSingleton<CallForUnanswered>().AddSingleton<GatewayRound>()
        .AddSingleton<AskGateway>().AddSingleton<SendParkedAgain>().AddSingleton<SettleParkedRefund>().AddSingleton<DismissAttention>().AddSingleton<ResumeGateway>()
        .AddSingleton<RecordGatewayNews>().AddSingleton<ProposeRefundOnce>().AddSingleton<ReadRefundState>()
        .AddSingleton<GatewayLists>().AddSingleton<ReconcileLog>().AddSingleton<ReconcileGateway>().AddSingleton<CloseDifference>()
        .AddSingleton<AskAboutPaid>().AddSingleton<ReadReconciliations>().AddSingleton<ReadDifferences>().AddSingleton<ReadDifferenceCounts>()
        .AddOptions<SenderOptions>().BindConfiguration("Refunds").ValidateDataAnnotations().ValidateOnStart().Services;

    /// <summary>Work off the request; left out where only a command runs.</summary>
    public static IServiceCollection AddReturnsWorkers(this IServiceCollection services) =>
        services.AddHostedService<RefundWorker>().AddHostedService<DeadlineWorker>().AddHostedService<ExtensionWorker>().AddHostedService<ExchangeWorker>();
}
