using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Features.Returns.Shipping;
using ReturnsDesk.Tests.Features.Returns.Refunding;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Requesting;

/// <summary>What the policy decides without a person: done in the desk's own name, written down, and bounded.</summary>
public sealed class AutomaticDecisionTests
{
    private static readonly RuleScope Mugs = new() { Categories = ["Mugs"] };

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_request_that_fits_is_approved_by_the_desk_itself(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "trust", When = Mugs, Grant = new AutomaticGrant(AutomaticAction.Approve, 5000) });

        var small = await desk.Database.CaseAsync(await RequestAsync(desk, "1001", 5000));
        var large = await desk.Database.CaseAsync(await RequestAsync(desk, "1002", 5001));

        Assert.Equal((CaseStatus.Approved, AutomaticAction.Approve), (small.Status, small.Automatic));
        Assert.Equal((CaseStatus.Requested, AutomaticAction.None), (large.Status, large.Automatic));
        Assert.Equal("trust", small.Verdicts[0].Trace[^1].RuleId);
        Assert.Equal("grant-above-bound", large.Verdicts[0].Trace[^1].Code);
        await using var db = desk.Database.Open();
        var told = await db.Timeline.OrderBy(entry => entry.Id).Where(entry => entry.ReturnCaseId == small.Id).Select(entry => new { entry.Code, entry.ActorName }).ToListAsync();
        Assert.Equal([("requested", desk.Agent.Name), ("approved", Actor.Automatic.Name)], told.Select(entry => (entry.Code, entry.ActorName)));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Cheap_goods_stay_with_the_customer_and_the_money_goes_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "keep", When = Mugs, Grant = new AutomaticGrant(AutomaticAction.KeepItem, 900) });
        var number = await RequestAsync(desk, "1001", 900);

        Assert.Equal(1, await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic));
        Assert.Equal(0, await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic));

        var kept = await desk.Database.CaseAsync(number);
        await using var db = desk.Database.Open();
        var refund = await db.Refunds.SingleAsync();
        Assert.Equal((CaseStatus.Inspected, AutomaticAction.KeepItem, 0), (kept.Status, kept.Automatic, kept.UnitsToRefund));
        Assert.Equal((900, MoneyStatus.Queued, Actor.Automatic.Name), (refund.TotalMinor, refund.Status, refund.ProposedByName));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_granted_above_the_limits_waits_for_a_person(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "keep", When = Mugs, Grant = new AutomaticGrant(AutomaticAction.KeepItem) });
        await RequestAsync(desk, "1001", 90_000);

        await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic);

        await using var db = desk.Database.Open();
        Assert.Equal(MoneyStatus.AwaitingApproval, (await db.Refunds.SingleAsync()).Status);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_trusted_customer_is_paid_when_the_carrier_has_the_goods(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "instant", When = Mugs, Grant = new AutomaticGrant(AutomaticAction.InstantRefund, 3000) });
        var number = await RequestAsync(desk, "1001", 3000);
        Assert.Equal(0, await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic));

        Assert.Null((await desk.Get<RecordHandover>().ExecuteAsync(desk.Agent, new CaseRef(number), "DHL", "JJD0001")).Refusal);

        Assert.Equal(CaseStatus.Inspected, (await desk.Database.CaseAsync(number)).Status);
        Assert.Equal(1, await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_does_not_fit_is_rejected_where_a_rule_says_so_in_the_merchants_words(Engine engine)
    {
        await using var desk = await OpenAsync(
            engine,
            new PolicyRule { Id = "late", Note = "Mugs come back within three days.", When = Mugs, WindowDays = 3, RejectsUnfit = true });

        var late = await desk.Database.CaseAsync(await RequestAsync(desk, "1001", 3000));
        var broken = await desk.Database.CaseAsync(await RequestAsync(desk, "1002", 3000, reason: "defect"));
        var withdrawn = await desk.Database.CaseAsync(await RequestAsync(desk, "1003", 3000, ReturnKind.Withdrawal));

        Assert.Equal((CaseStatus.Rejected, AutomaticAction.Reject), (late.Status, late.Automatic));
        Assert.Equal(CaseStatus.Requested, broken.Status);
        Assert.Equal(CaseStatus.Requested, withdrawn.Status);
        await using var db = desk.Database.Open();
        Assert.Equal("Mugs come back within three days.", await db.Timeline.Where(entry => entry.Code == "rejected").Select(entry => entry.Text).SingleAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_a_person_takes_against_the_policy_no_rule_rejects(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "final", When = Mugs, Exclusion = ExclusionKind.FinalSale, RejectsUnfit = true });

        var taken = await desk.Database.CaseAsync(await RequestAsync(desk, "1001", 3000, by: desk.Manager, overrideReason: "a good customer"));

        Assert.Equal((CaseStatus.Requested, AutomaticAction.None, VerdictAnswer.Ineligible), (taken.Status, taken.Automatic, taken.Verdicts[0].Answer));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refund_that_was_granted_and_cannot_be_paid_calls_a_person_once(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "keep", When = Mugs, Grant = new AutomaticGrant(AutomaticAction.KeepItem) });
        var number = await RequestAsync(desk, "1001", 900, captured: 400);

        await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic);
        await desk.Get<ProposeGrantedRefunds>().ExecuteAsync(Actor.Automatic);

        await using var db = desk.Database.Open();
        Assert.True((await desk.Database.CaseAsync(number)).IsEscalated);
        Assert.Empty(await db.Refunds.ToListAsync());
        Assert.Equal(1, await db.Timeline.CountAsync(entry => entry.Code == "refund-not-granted"));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_verdict_keeps_what_was_known_and_what_would_have_turned_it(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "photo", When = Mugs, Evidence = EvidenceNeed.Photo, Fee = RestockingFee.OfRate(BasisPoints.Percent(10)), ReturnFreightPayer = FreightPayer.Customer });

        var verdict = (await desk.Database.CaseAsync(await RequestAsync(desk, "1001", 3000))).Verdicts[0];

        Assert.Equal((VerdictAnswer.NeedsReview, EvidenceNeed.Photo), (verdict.Answer, verdict.Evidence));
        Assert.Equal((3000, "EUR", "Mugs", 0), (verdict.Facts!.WorthMinor, verdict.Facts.Currency, verdict.Facts.Category, verdict.Facts.Photos));
        Assert.Equal(new FactChange(JudgedFact.Evidence, "", "photo", VerdictAnswer.Eligible), verdict.Nearest);
        Assert.Equal((RestockingFee.OfRate(BasisPoints.Percent(10)), FreightPayer.Customer), (verdict.Fee, verdict.ReturnFreightPayer));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_clock_of_a_rule_holds_for_its_lines(Engine engine)
    {
        await using var desk = await OpenAsync(engine, new PolicyRule { Id = "soon", When = Mugs, Clocks = [new ClockTerm(DeadlineNode.Review, 5, LapseAction.Approve)] });

        var asked = await desk.Database.CaseAsync(await RequestAsync(desk, "1001", 3000));

        var clock = Assert.Single(asked.Deadlines);
        Assert.Equal((asked.RequestedAt.AddHours(5), LapseAction.Approve), (clock.DueAt, clock.OnLapse));
    }

    private static Task<RefundDesk> OpenAsync(Engine engine, params PolicyRule[] rules) =>
        RefundDesk.OpenAsync(engine, new ReturnPolicy { Version = 2, Currency = "EUR", Rules = rules });

    private static async Task<string> RequestAsync(RefundDesk desk, string order, long priceMinor, ReturnKind kind = ReturnKind.Return, string reason = "fit", Actor? by = null, string? overrideReason = null, long? captured = null)
    {
        var built = new AnOrder().Numbered(order).With("MUG", 1, priceMinor, "Mugs").PaidBy(captured ?? priceMinor).Build();
        await using var db = desk.Database.Open();
        db.Orders.Add(built);
        await db.SaveChangesAsync();
        var asked = await desk.Get<RequestReturn>().ExecuteAsync(
            by ?? desk.Agent, new ReturnRequestDraft(built.Id, kind, ReturnWay.MerchantLabel, [new RequestedUnits(built.Lines[0].Id, 1, reason)]) { OverrideReason = overrideReason });
        Assert.Null(asked.Refusal);
        return asked.Value!;
    }
}
