using Bunit;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Credits;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding.Proposing;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Credits;

public sealed class CreditChoiceTests : ScreenTest
{
    [Theory]
    [InlineData("en", 1000, 24, "49.51 EUR, with 4.50 EUR on top. Lasts 24 months.")]
    [InlineData("en", 0, 0, "Does not run out.")]
    [InlineData("zh-CN", 1000, 24, "49.51 EUR，含赠送 4.50 EUR。 有效期 24 个月。")]
    public void The_credit_says_what_it_brings(string language, int bonus, int months, string hint)
    {
        Speak(language);

        var choice = Show(new CreditTerms(new BasisPoints(bonus), months), _ => { });

        Assert.Equal(hint, choice.Find("[data-bonus]").TextContent);
    }

    [Fact]
    public void The_one_that_is_clicked_is_told()
    {
        bool? chosen = null;
        var choice = Show(new CreditTerms(default, 24), credit => chosen = credit);

        choice.FindAll("input")[1].Change("on");

        Assert.True(chosen);
    }

    private IRenderedComponent<CreditChoice> Show(CreditTerms terms, Action<bool> chosen) => Render<CreditChoice>(choice => choice
        .Add(part => part.Terms, terms)
        .Add(part => part.Parts, [new Money(3000, "EUR"), new Money(1501, "EUR")])
        .Add(part => part.ChosenChanged, chosen));
}
