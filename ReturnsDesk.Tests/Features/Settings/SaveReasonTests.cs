using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Settings.Reasons;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class SaveReasonTests
{
    private static readonly ReasonDraft Zip = new(null, "defect", "Zip is broken", "拉链损坏", FaultSide.Merchant, IsActive: true);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_new_reason_gets_a_code_that_nobody_has(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var save = desk.Get<SaveReason>();

        var (first, second) = (await save.ExecuteAsync(desk.Manager, Zip), await save.ExecuteAsync(desk.Manager, Zip));

        Assert.Equal(("defect-zip-is-broken", "defect-zip-is-broken-2"), (first.Value, second.Value));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_reason_is_renamed_and_taken_off_the_list(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var late = (await desk.Get<ReadReasons>().ReadAsync(desk.Manager)).Single(reason => reason.Code == "late");
        var wanted = new ReasonDraft("late", null, "Came too late", late.NameZh, FaultSide.Carrier, IsActive: false, late.Version);

        var saved = await desk.Get<SaveReason>().ExecuteAsync(desk.Manager, wanted);
        var again = await desk.Get<SaveReason>().ExecuteAsync(desk.Manager, wanted);

        var stored = (await desk.Get<ReadReasons>().ReadAsync(desk.Manager)).Single(reason => reason.Code == "late");
        Assert.Null(saved.Refusal);
        Assert.Equal("desk.changed-meanwhile", again.Refusal?.Code);
        Assert.Equal(("Came too late", false), (stored.NameEn, stored.IsActive));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Levels_names_and_the_last_resort_are_kept(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var save = desk.Get<SaveReason>();

        var codes = new List<string?>();
        foreach (var wrong in new[] { Zip with { ParentCode = "defect-look" }, Zip with { NameZh = "" }, Zip with { ParentCode = "nowhere" }, new ReasonDraft("other", null, "Other", "其他", FaultSide.Unknown, IsActive: false) })
        {
            codes.Add((await save.ExecuteAsync(desk.Manager, wrong)).Refusal?.Code);
        }

        Assert.Equal(["reason.two-levels", "reason.needs-both-names", "reason.unknown", "reason.other-stays"], codes.Select(code => code!));
    }
}
