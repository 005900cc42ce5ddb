using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Replies;

public sealed class PlaceholdersTests
{
    private static readonly Dictionary<string, string> Facts = new() { ["customer"] = "Kim {number}", ["number"] = "R26-1", ["refund"] = "" };

    [Fact]
    public void What_is_known_is_filled_once_and_what_is_not_stays_to_be_seen() =>
        Assert.Equal("Kim {number}: R26-1, {refund} by {deadline}, {other}", Placeholders.Fill("{customer}: { Number }, {refund} by {deadline}, {other}", Facts));

    [Fact]
    public void Only_those_of_the_list_keep_a_message_back()
    {
        Assert.Equal(["deadline", "refund"], Placeholders.Unfilled("{deadline} {other} {REFUND} {deadline} {}"));
        Assert.Equal(["other"], Placeholders.Unknown("{deadline} {other} {1}"));
        Assert.Equal(("message.unfilled", "{deadline}"), (Placeholders.WhyUnfilled("by {deadline}")!.Code, Placeholders.WhyUnfilled("by {deadline}")!.Facts[0]));
        Assert.Null(Placeholders.WhyUnfilled("a set {x} of braces"));
    }

    [Fact]
    public void Every_shipped_template_can_be_kept_as_it_is()
    {
        Assert.All(ReplyTemplates.Shipped, words => Assert.Null(new ReplyTemplate(0, words).Describe(words).Refusal));
        Assert.True(ReplyTemplates.Shipped.Count(words => words.Action == ReplyAction.None) >= 5);
        Assert.Equal(Enum.GetValues<ReplyAction>(), ReplyTemplates.Shipped.Select(words => words.Action).Distinct().Order());
        Assert.All(ReplyTemplates.Shipped, words => Assert.Equal(Placeholders.Unfilled(words.TextEn).Order(), Placeholders.Unfilled(words.TextZh).Order()));
    }

    [Fact]
    public void A_macro_is_offered_only_where_its_step_can_be_taken() => Assert.All(
        ReplyTemplates.Shipped.Where(words => words.Action != ReplyAction.None).SelectMany(words => words.Statuses.Select(status => (words.Action, Status: status))),
        offer => Assert.Null(CaseFlow.WhyNot(offer.Status, offer.Action switch
        {
            ReplyAction.Approve => CaseAction.Approve,
            ReplyAction.Reject => CaseAction.Reject,
            ReplyAction.AskForEvidence => CaseAction.AskForEvidence,
            _ => CaseAction.Resolve,
        })));

    [Theory]
    [InlineData("", "名", "text", "文", "template.needs-name", "NameEn")]
    [InlineData("Name", " ", "text", "文", "template.needs-name", "NameZh")]
    [InlineData("Name", "名", "text", "", "template.needs-text", "TextZh")]
    [InlineData("Name", "名", "{nmae}", "文", "template.unknown-placeholder", "TextEn")]
    public void A_template_is_whole_in_both_languages(string nameEn, string nameZh, string textEn, string textZh, string code, string field)
    {
        var refusal = new ReplyTemplate(0, ReplyTemplates.Shipped[0]).Describe(new ReplyWords(nameEn, nameZh, textEn, textZh, [], ReplyAction.None)).Refusal!;

        Assert.Equal((code, field), (refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData("DE", "Anna Schmidt", false)]
    [InlineData("cn", "Anna Schmidt", true)]
    [InlineData("", "王小明", true)]
    [InlineData("", "田中さくら", false)]
    public void A_customer_is_written_to_in_the_language_they_are_likely_to_read(string country, string name, bool isChinese) => Assert.Equal(isChinese, CustomerCulture.Of(country, name) == CustomerCulture.Chinese);
}
