using Bunit;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed class CaseSatisfactionTests : ScreenTest
{
    [Fact]
    public void Says_the_score_and_what_the_customer_wrote()
    {
        var shown = Render<CaseSatisfaction>(parameters => parameters.Add(panel => panel.Rating, new RatingView(2, "Slow <b>answers</b>", AReturn.Monday)));

        Assert.Equal("2 of 5", shown.Find("strong").TextContent);
        Assert.Equal("Slow <b>answers</b>", shown.Find("q").TextContent);
    }

    [Fact]
    public void Nothing_written_shows_the_score_alone() =>
        Assert.Empty(Render<CaseSatisfaction>(parameters => parameters.Add(panel => panel.Rating, new RatingView(5, null, AReturn.Monday))).FindAll("q"));
}
