using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Requesting.Applying;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Requesting.Applying;

/// <summary>What customers ask for themselves.</summary>
public sealed class SendDraftTests
{
    private static readonly RuleScope Kitchen = new() { Categories = ["Kitchen"] };

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_draft_becomes_one_return_also_when_the_button_is_pressed_often(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "defect", "defect-look", "Scratched, card 4111 1111 1111 1111"), new DraftLine(desk.Lamp, 1, "changed-mind"));

        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => desk.SendAsync())));

        var number = Assert.Single(sent, answer => answer.Value is not null).Value!;
        Assert.All(sent.Where(answer => answer.Refused), answer => Assert.Contains(answer.Refusal!.Code, (string[])["portal.draft-gone", "desk.changed-meanwhile"]));
        var made = await desk.CaseAsync(number);
        Assert.Equal((ReturnSource.Portal, CaseStatus.Requested, false, false), (made.Source, made.Status, made.IsException, made.ChoseStoreCredit));
        Assert.Equal([("defect-look", 1), ("changed-mind", 1)], made.Lines.Select(line => (line.StatedReasonCode, line.Quantity)));
        Assert.DoesNotContain("4111 1111", made.Lines[0].Comment, StringComparison.Ordinal);
        Assert.Equal("Kim Example", made.Timeline[0].ActorName);
        await using var db = desk.Database.Open();
        Assert.Equal(1, await db.ReturnCases.CountAsync());
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nobody_asks_for_what_is_not_theirs(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        var vase = desk.Other.Lines[0].Id;

        Assert.Equal("return.unknown-line", (await desk.KeepAsync(new DraftLine(desk.Mug, 1, "fit"), new DraftLine(vase, 1, "fit"))).Refusal!.Code);
        Assert.Equal("return.no-lines", (await desk.KeepAsync()).Refusal!.Code);
        Assert.Equal("return.line-twice", (await desk.KeepAsync(new DraftLine(desk.Mug, 1, "fit"), new DraftLine(desk.Mug, 1, "fit"))).Refusal!.Code);
        foreach (var units in (int[])[0, -1, 3, int.MaxValue])
        {
            Assert.Equal("return.too-many-units", (await desk.KeepAsync(new DraftLine(desk.Mug, units, "fit"))).Refusal!.Code);
        }

        Assert.Equal("return.comment-length", (await desk.KeepAsync(new DraftLine(desk.Mug, 1, "fit", null, new string('x', 4001)))).Refusal!.Code);
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "no-such-reason"));
        Assert.Equal("return.unknown-reason", (await desk.SendAsync()).Refusal!.Code);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_estimate_is_what_the_policy_would_pay(Engine engine)
    {
        var costs = new PolicyRule { Id = "label", When = Kitchen, ReturnFreightMinor = 450, ReturnFreightPayer = FreightPayer.Customer };
        await using var desk = await ApplyingDesk.OpenAsync(engine, new ReturnPolicy { Rules = [costs], StoreCreditBonusPercent = new ReturnsDesk.Domain.Refunds.BasisPoints(1000) });
        await desk.KeepAsync(new DraftLine(desk.Mug, 2, "changed-mind"));

        var estimate = await desk.EstimateAsync();

        Assert.Equal((2400, 450, 1950), (estimate.Quote!.Lines[0].Net, estimate.Quote.ReturnFreight, estimate.Quote.Total));
        Assert.Equal(1950 + 195, estimate.AsCredit!.Value.MinorUnits);
        Assert.True((await desk.OffersAsync())!.CustomerPaysLabel);
        Assert.Equal(VerdictAnswer.Eligible, estimate.Answer);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_excluded_goes_to_somebody_who_may_make_an_exception(Engine engine)
    {
        var final = new PolicyRule { Id = "final", When = Kitchen, Exclusion = ExclusionKind.FinalSale };
        var quick = new PolicyRule { Id = "quick", Grant = new AutomaticGrant(AutomaticAction.Approve) };
        await using var desk = await ApplyingDesk.OpenAsync(engine, new ReturnPolicy { Rules = [final, quick] });
        Assert.Equal([VerdictAnswer.Ineligible, VerdictAnswer.Eligible], (await desk.OrderAsync())!.Lines.Select(line => line.Answer));
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "changed-mind"));
        var number = (await desk.SendAsync()).Value!;

        var agent = await desk.Database.AddStaffAsync(Roles.Agent);
        var manager = await desk.Database.AddStaffAsync(Roles.Manager);
        var approve = desk.Database.Use<ApproveReturn>(new CaseChange(desk.Database.Store, new DeedRoom(desk.Database.Clock)));

        Assert.Equal((CaseStatus.Requested, true), ((await desk.CaseAsync(number)).Status, (await desk.CaseAsync(number)).IsException));
        Assert.Equal("desk.not-permitted", (await approve.ExecuteAsync(agent, new CaseRef(number))).Refusal!.Code);
        Assert.Null((await approve.ExecuteAsync(manager, new CaseRef(number))).Refusal);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_the_policy_grants_is_decided_at_once(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine, new ReturnPolicy { Rules = [new PolicyRule { Id = "quick", Grant = new AutomaticGrant(AutomaticAction.Approve) }] });
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "changed-mind"));
        Assert.Equal(AutomaticAction.Approve, (await desk.EstimateAsync()).Action);

        var made = await desk.CaseAsync((await desk.SendAsync(toStoreCredit: true)).Value!);

        Assert.Equal((CaseStatus.Approved, true), (made.Status, made.ChoseStoreCredit));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_photo_that_is_needed_must_be_there(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine, new ReturnPolicy { Rules = [new PolicyRule { Id = "proof", Evidence = EvidenceNeed.Photo }] });
        await desk.KeepAsync(new DraftLine(desk.Mug, 1, "defect"));

        Assert.NotNull((await desk.EstimateAsync()).MissesEvidence);
        Assert.Equal("portal.evidence-missing", (await desk.SendAsync()).Refusal!.Code);
        await using var db = desk.Database.Open();
        Assert.False(await db.ReturnCases.AnyAsync());
        Assert.Equal(0, (await db.OrderLines.SingleAsync(line => line.Id == desk.Mug)).ClaimedUnits);
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_right_of_withdrawal_needs_no_reason(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine, new ReturnPolicy(), "DE");
        Assert.All((await desk.OrderAsync())!.Lines, line => Assert.True(line.IsStatutory));
        await desk.KeepAsync(new DraftContent { Kind = ReturnKind.Withdrawal, Lines = [new DraftLine(desk.Mug, 1, "")] });

        var made = await desk.CaseAsync((await desk.SendAsync()).Value!);

        Assert.Equal(ReturnKind.Withdrawal, made.Kind);
        Assert.Contains(made.Timeline, entry => entry.Code == "withdrawal-received");
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task One_order_sends_five_an_hour(Engine engine)
    {
        await using var desk = await ApplyingDesk.OpenAsync(engine);
        await using (var db = desk.Database.Open())
        {
            var order = new AnOrder().Numbered("1003").With("PIN", 10, 100).Build();
            db.Add(order);
            await db.SaveChangesAsync();
            for (var sent = 0; sent < 6; sent++)
            {
                await desk.Database.Use<KeepDraft>().ExecuteAsync(order.Id, new DraftContent { Lines = [new DraftLine(order.Lines[0].Id, 1, "fit")] });
                var answer = await desk.Database.Use<SendDraft>(new DeedRoom(desk.Database.Clock)).ExecuteAsync(order.Id, "Kim", false);
                Assert.Equal(sent < 5 ? null : "portal.too-many-returns", answer.Refusal?.Code);
            }
        }
    }
}
