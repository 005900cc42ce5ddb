using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;

namespace ReturnsDesk.Features.Policies;

/// <summary>Which order is tried (null: the latest that was delivered and has something to return), why its goods come back, and how they are found.</summary>
public sealed record ExampleQuestion(string? OrderNumber, string ReasonCode = "changed-mind", ItemCondition Condition = ItemCondition.A);

/// <summary>An order as a policy would treat it today, line by line.</summary>
public sealed record PolicyExample(string OrderNumber, long OrderId, string Channel, DateOnly? DeliveredOn, DateOnly AskedOn, IReadOnlyList<ExampleLine> Lines);

/// <summary>All open units of one line, by the policy that is tried and by the other one.</summary>
public sealed record ExampleLine(string Sku, string Product, string Category, int Units, ExampleAnswer Tried, ExampleAnswer? Other);

/// <summary>
/// What a policy says of the line, and what would be refunded. <see cref="RuleId"/> is the rule that decides the answer; null where the policy's own terms do.
/// </summary>
public sealed record ExampleAnswer(VerdictAnswer Answer, DateOnly? LastDayOn, Money? Refund, AutomaticAction Action, string? RuleId, string Code)
{
    /// <summary>Rules that decide about money, the way back or what is done by itself.</summary>
    public IReadOnlyList<string> AlsoBy { get; init; } = [];

    /// <summary>False where the order itself says no: cancelled, or everything is in returns already.</summary>
    public bool IsByPolicy => Code is not ("order-cancelled" or "too-many-units");

    /// <summary>True where the same is told: a day where something can come back until then, else why not.</summary>
    public bool Says(ExampleAnswer other) => (Answer, Told, Refund, Action) == (other.Answer, other.Told, other.Refund, other.Action);

    private object? Told => Answer == VerdictAnswer.Eligible ? LastDayOn : Code;
}

/// <summary>Judges and quotes an order's lines by any policy, a draft too, and stores nothing. Null where there is no such order.</summary>
[Requires(Permissions.ReadOrders)]
public sealed class ReadPolicyExample(DeskStore store, TimeProvider clock)
{
    public Task<PolicyExample?> ReadAsync(Actor actor, ReturnPolicy policy, ReturnPolicy? other, ExampleQuestion question, CancellationToken cancellationToken = default) =>
        store.ReadAsync<ReadPolicyExample, PolicyExample?>(actor, db => ExampleAsync(db, policy, other, question, cancellationToken), cancellationToken);

    private async Task<PolicyExample?> ExampleAsync(ReturnsDb db, ReturnPolicy policy, ReturnPolicy? other, ExampleQuestion question, CancellationToken cancellationToken)
    {
        var candidates = db.Orders.Include(order => order.Customer).Include(order => order.Lines).Include(order => order.Payments).AsSplitQuery();
        var number = question.OrderNumber?.Trim() ?? "";
        var order = number.Length > 0
            ? await candidates.Where(order => order.Number == number).OrderByDescending(order => order.Id).FirstOrDefaultAsync(cancellationToken)
            : await candidates.Where(order => order.DeliveredAt != null && order.Lines.Any(line => line.DeliveredUnits > line.ClaimedUnits)).OrderByDescending(order => order.PlacedAt).ThenByDescending(order => order.Id).FirstOrDefaultAsync(cancellationToken);
        if (order is null)
        {
            return null;
        }

        var merchant = await DeedRoom.MerchantAsync(db, cancellationToken);
        var fault = await db.ReturnReasons.Where(reason => reason.Code == question.ReasonCode).Select(reason => reason.Fault).SingleOrDefaultAsync(cancellationToken);
        var goodwill = await db.Refunds.Where(refund => refund.ReturnCase.OrderId == order.Id && refund.Status != MoneyStatus.Cancelled).SumAsync(refund => refund.GoodwillMinor, cancellationToken);
        var tried = new Trial(order, merchant, merchant.DayOf(clock.GetUtcNow().UtcDateTime), question, fault, goodwill);
        return new PolicyExample(
            order.Number, order.Id, order.Channel, order.DeliveredAt is { } delivered ? merchant.DayOf(delivered) : null, tried.On,
            [.. OrderArithmetic.Lines(order).Select((line, at) => new ExampleLine(
                line.Sku, line.ProductName, line.Category, Trial.Units(line), tried.By(policy, line, at), other is null ? null : tried.By(other, line, at)))]);
    }

    private sealed record Trial(Order Order, MerchantSettings Merchant, DateOnly On, ExampleQuestion Question, FaultSide Fault, long Goodwill)
    {
        /// <summary>What holds where no other part of the verdict decides: until when.</summary>
        private static readonly string[] AboutTime = ["within-window", "within-holiday-window", "past-window", "not-delivered-yet"];

        public static int Units(OrderLine line) => Math.Max(1, line.OpenUnits);

        public ExampleAnswer By(ReturnPolicy policy, OrderLine line, int at)
        {
            var facts = LineFacts.Of(Order, line, Merchant, new LineQuestion(ReturnKind.Return, Fault, Units(line), On) { ReasonCode = Question.ReasonCode });
            var verdict = new PolicyJudge(policy, Lawbook.Law).Line(facts);
            var decisive = verdict.Answer == VerdictAnswer.Eligible
                ? verdict.Trace.First(answer => AboutTime.Contains(answer.Code))
                : verdict.Trace.First(answer => answer.Answer == verdict.Answer);
            return new ExampleAnswer(verdict.Answer, verdict.LastDayOn, verdict.Answer == VerdictAnswer.Ineligible ? null : Refund(policy, verdict, at, facts.Units), verdict.Action, decisive.RuleId, decisive.Code)
            {
                AlsoBy = verdict.Answer == VerdictAnswer.Ineligible ? [] : Others(new RuleBook(policy), facts, decisive.RuleId),
            };
        }

        private Money? Refund(ReturnPolicy policy, Verdict verdict, int at, int units)
        {
            var goods = new ReturnToRefund([new ReturnedUnits(at, units, Question.Condition, Fault) { Terms = CaseTerms.Of(verdict, policy) }])
            {
                ReturnFreight = verdict.ReturnFreightMinor,
            };
            return RefundQuoter.Quote(OrderArithmetic.Costs(Order), OrderArithmetic.History(Order, Goodwill), goods, policy.Refund).Value?.Offer;
        }

        private static List<string> Others(RuleBook book, JudgedFacts facts, string? decisive) =>
        [
            .. new[] { PolicyTopic.Fee, PolicyTopic.Deductions, PolicyTopic.FreightPayer, PolicyTopic.ReturnFreight, PolicyTopic.Grant, PolicyTopic.RejectsUnfit }
                .Select(topic => book.Of(topic, facts)?.Id).OfType<string>().Where(id => id != decisive).Distinct(),
        ];
    }
}
