using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Data;

/// <summary>What is stored comes back as it was, on both engines.</summary>
public sealed class ReturnCaseMappingTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_comes_back_whole(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var saved = (await WholeCase.SaveAsync(database)).Case;

        await using var db = database.Open();
        var read = (await CaseChange.LoadAsync(db, saved.Number, CancellationToken.None))!;

        Assert.Equal((saved.Status, saved.Parcel, saved.Kind, saved.Way, saved.Source, saved.Waybill), (read.Status, read.Parcel, read.Kind, read.Way, read.Source, read.Waybill));
        Assert.Equal((saved.RequestedAt, saved.ReceivedAt, saved.NextDueAt, saved.NextLapse), (read.RequestedAt, read.ReceivedAt, read.NextDueAt, read.NextLapse));
        Assert.Equal(DateTimeKind.Utc, read.RequestedAt.Kind);
        Assert.Equal((2, 2400, "EUR", "defect-look"), (read.Units, read.StakeMinor, read.Currency, read.MainReasonCode));
        Assert.Equal(saved.Deadlines.Select(Clock), read.Deadlines.OrderBy(clock => clock.Id).Select(Clock));
        Assert.Equal((DiscrepancyKind.WrongItem, "VASE", "See photo"), (read.Discrepancies[0].Kind, read.Discrepancies[0].Sku, read.Discrepancies[0].Note));
        Assert.Equal((2, 2, "太小了 – zu klein", new DateOnly(2026, 3, 2)), (read.Lines[0].AcceptedUnits, read.Lines[0].RefundedUnits, read.Lines[0].Comment, read.Lines[0].ReturnedOn));

        var part = Assert.Single(read.Lines[0].Inspected);
        Assert.Equal((ItemCondition.C, Disposition.Outlet, GoodsMarks.AccessoryMissing | GoodsMarks.SerialMismatch, DamagedBy.Carrier), (part.Condition, part.Disposition, part.Marks, part.DamagedBy));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_trace_of_the_verdict_is_kept_word_for_word(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await WholeCase.SaveAsync(database);

        await using var db = database.Open();
        var read = Assert.Single((await db.ReturnCases.SingleAsync()).Verdicts);

        var saved = WholeCase.Verdicts[0];
        Assert.Equal((saved.Answer, saved.LastDayOn, saved.PolicyVersion), (read.Answer, read.LastDayOn, read.PolicyVersion));
        Assert.Equal(saved.Trace.Select(rule => (rule.Code, rule.Answer, string.Join('|', rule.Facts))), read.Trace.Select(rule => (rule.Code, rule.Answer, string.Join('|', rule.Facts))));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Each_fact_of_a_derivation_keeps_its_kind(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        await WholeCase.SaveAsync(database);

        await using var db = database.Open();
        var read = (await db.Refunds.SingleAsync()).Derivation;

        Assert.Equal(["worth", "total"], read.Select(step => step.Code));
        Assert.Equal(["MUG", 2L, new Money(2400, "EUR"), new DateOnly(2026, 3, 2), AReturn.Monday, new Word("ItemCondition.C"), 0.25m, true], read[0].Facts);
        Assert.Equal(DateTimeKind.Utc, ((DateTime)read[0].Facts[4]).Kind);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_refund_comes_back_with_its_parts_tries_and_balances(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var saved = (await WholeCase.SaveAsync(database)).Refund;

        await using var db = database.Open();
        var read = await db.Refunds.Include(refund => refund.Intents).ThenInclude(intent => intent.Attempts).Include(refund => refund.Intents).ThenInclude(intent => intent.Payment)
            .Include(refund => refund.Lines).SingleAsync();

        var intents = read.Intents.OrderBy(intent => intent.Id).ToList();
        Assert.Equal(saved.Intents.Select(intent => (intent.Key, intent.Status, intent.AmountMinor)), intents.Select(intent => (intent.Key, intent.Status, intent.AmountMinor)));
        Assert.Equal((GatewayOutcome.Succeeded, "re_1"), (intents[0].Attempts.Single(attempt => attempt.Kind == AttemptKind.Answer).Outcome, intents[0].Attempts.Single(attempt => attempt.Kind == AttemptKind.Answer).Reference));
        Assert.Equal([(1500L, 0L), (0L, 500L)], intents.Select(intent => (intent.Payment.RefundedMinor, intent.Payment.InFlightMinor)));
        Assert.Equal((MoneyStatus.Queued, 2, 2000), (read.Status, read.Lines.Single().Units, read.Lines.Single().RefundMinor));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_policy_comes_back_as_it_was_published(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var policy = new ReturnPolicy
        {
            Version = 7,
            ValidFromOn = new DateOnly(2026, 1, 1),
            WindowDays = 14,
            ReturnFreightMinor = 499,
            Categories = [new() { Category = "虚拟商品", IsReturnable = false, WindowDays = 0, Grading = GradingKind.Hygiene }],
            Clocks = [new(DeadlineNode.Review, 24, LapseAction.Approve)],
        };
        await using (var db = database.Open())
        {
            db.Policies.Add(new PolicyVersion(policy, AReturn.Monday, "Max"));
            await db.SaveChangesAsync();
        }

        await using var again = database.Open();
        var read = (await again.Policies.SingleAsync(version => version.Number == 7)).Policy;

        Assert.Equal((policy.Version, policy.ValidFromOn, policy.WindowDays, policy.ReturnFreightMinor), (read.Version, read.ValidFromOn, read.WindowDays, read.ReturnFreightMinor));
        Assert.Equal(policy.Categories, read.Categories);
        Assert.Equal(policy.Clocks, read.Clocks);
        Assert.Equal(policy.Refund.WaivedFor.Order(), read.Refund.WaivedFor.Order());
        Assert.All(Enum.GetValues<ItemCondition>(), grade => Assert.Equal(policy.Refund.Deductions.For(grade), read.Refund.Deductions.For(grade)));
    }

    private static (DeadlineNode Node, DateTime EndsAt, DateTime? MetAt, string? ExtendedBy) Clock(Deadline clock) => (clock.Node, clock.EndsAt, clock.MetAt, clock.ExtendedBy);
}
