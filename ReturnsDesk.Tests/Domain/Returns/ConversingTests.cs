using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class ConversingTests
{
    [Fact]
    public void No_card_number_is_kept_in_comments_notes_questions_or_messages()
    {
        var order = new AnOrder().Build();
        var opened = ReturnCase.Open(
            AReturn.At(AReturn.Monday), ReturnNumber.Of(2026, 1), order, ReturnKind.Return, ReturnWay.MerchantLabel, ReturnSource.Portal,
            [new RequestedLine(order.Lines[0], 1, "fit", "to 4111 1111 1111 1111 please")], []).Value!;
        opened.AddNote(AReturn.Later(1), "He sent 4111111111111111");
        opened.AskForEvidence(AReturn.Later(2), "Is 4111-1111-1111-1111 yours?");

        Assert.Equal("to •••• •••• •••• 1111 please", opened.Lines[0].Comment);
        Assert.Equal(["He sent ••••••••••••1111", "Is ••••-••••-••••-1111 yours?"], opened.Timeline.Select(entry => entry.Text).OfType<string>());
        Assert.Equal("••••••••••••1111", CaseMessage.Written(" 4111111111111111 ").Value);
    }

    [Fact]
    public void An_answer_in_the_conversation_brings_the_case_back_to_review()
    {
        var asked = new AReturn().Build();
        asked.AskForEvidence(AReturn.Later(1), "A photo?");

        Assert.Null(asked.HearAnswer(AReturn.Later(2) with { By = Actor.Customer("Kim") }).Refusal);

        Assert.Equal((CaseStatus.Requested, "customer-answered", ActorKind.Customer, null), (asked.Status, asked.Timeline[^1].Code, asked.Timeline[^1].ActorKind, asked.Timeline[^1].Text));
        Assert.Equal("case.step-not-allowed", asked.HearAnswer(AReturn.Later(3)).Refusal?.Code);
    }

    [Theory]
    [InlineData("", "message.length")]
    [InlineData("  \n ", "message.length")]
    [InlineData(null, "message.length")]
    [InlineData("Hello", null)]
    public void A_message_says_something(string? text, string? code) => Assert.Equal(code, CaseMessage.Written(text).Refusal?.Code);

    [Fact]
    public void A_message_is_not_longer_than_four_thousand_letters() => Assert.Equal("message.length", CaseMessage.Written(new string('a', 4001)).Refusal?.Code);

    [Fact]
    public void Only_its_writer_takes_a_message_back_and_only_before_it_goes_out()
    {
        var message = CaseMessage.FromDesk(1, AReturn.Agent, "Hello", AReturn.Monday, AReturn.Monday.AddSeconds(10));

        Assert.Null(message.WhyNotTakenBack(AReturn.Agent, AReturn.Monday.AddSeconds(9)));
        Assert.Equal("message.went-out", message.WhyNotTakenBack(AReturn.Agent, AReturn.Monday.AddSeconds(10))?.Code);
        Assert.Equal("message.not-yours", message.WhyNotTakenBack(Actor.Staff("other", "Bo"), AReturn.Monday)?.Code);
    }
}
