using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Settings.Templates;
using ReturnsDesk.Tests.Data.Auditing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings.Templates;

public sealed class SaveReplyTemplateTests
{
    private static readonly ReplyWords Parcel = new("Parcel", "包裹", "Dear {customer}", "{customer}您好", [CaseStatus.Received, CaseStatus.Approved], ReplyAction.None);

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_new_template_stands_last_and_is_told_to_the_auditor_as_each_change_is(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var save = desk.Get<SaveReplyTemplate>();

        var id = (await save.ExecuteAsync(desk.Manager, null, 0, Parcel)).Value;
        var added = (await desk.Get<ReadReplyTemplates>().ReadAsync(desk.Manager))[^1];
        Assert.Null((await save.ExecuteAsync(desk.Manager, id, added.Version, Parcel with { Action = ReplyAction.Close, Statuses = [CaseStatus.Approved, CaseStatus.Received] })).Refusal);

        Assert.Equal((id, "Parcel", "{customer}您好"), (added.Id, added.NameEn, added.TextZh));
        Assert.Equal([CaseStatus.Approved, CaseStatus.Received], added.Statuses);
        var entries = (await desk.Database.ChainAsync()).Where(entry => entry.Action == "reply-template.save").ToList();
        Assert.All(entries, entry => Assert.Equal($"template {id}", entry.Subject));
        Assert.Contains("\"statuses\":\"Approved, Received\"", entries[0].After, StringComparison.Ordinal);
        Assert.Equal(("{\"action\":\"None\"}", "{\"action\":\"Close\"}"), (entries[1].Before, entries[1].After));
    }

    [Theory, MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_not_whole_old_or_unknown_is_refused(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var save = desk.Get<SaveReplyTemplate>();
        var first = (await desk.Get<ReadReplyTemplates>().ReadAsync(desk.Manager))[0];
        async Task<string?> CodeAsync(long? id, int version, ReplyWords words) => (await save.ExecuteAsync(desk.Manager, id, version, words)).Refusal?.Code;

        Assert.Equal("template.needs-name", await CodeAsync(null, 0, Parcel with { NameZh = "" }));
        Assert.Equal("template.unknown-placeholder", await CodeAsync(first.Id, first.Version, Parcel with { TextZh = "{kunde}" }));
        Assert.Equal("template.length", await CodeAsync(first.Id, first.Version, Parcel with { TextEn = new string('a', 4001) }));
        Assert.Equal("template.unknown", await CodeAsync(long.MaxValue, 0, Parcel));
        Assert.Equal("desk.changed-meanwhile", await CodeAsync(first.Id, first.Version + 1, Parcel));
        Assert.Equal("desk.not-permitted", (await save.ExecuteAsync(desk.Admin, null, 0, Parcel)).Refusal?.Code);
        Assert.Equal(ReplyTemplates.Shipped.Count, (await desk.Get<ReadReplyTemplates>().ReadAsync(desk.Manager)).Count);
    }
}
