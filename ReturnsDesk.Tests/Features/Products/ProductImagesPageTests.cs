using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Integrations.Photos;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Products;

public sealed class ProductImagesPageTests : ScreenTest, IAsyncLifetime
{
    private readonly DecodeQueue _queue = new(TimeProvider.System);
    private TestDb _database = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        await _database.AddAsync(new AReturn().Of(new AnOrder().With("MUG", 1, 1200)).Asking("MUG", 1));
        var manager = await _database.AddStaffAsync(Roles.Manager);
        Services.AddSingleton(_database.Use<SaveProductImage>(new PhotoStudio(_queue))).AddSingleton(_database.Use<ReadProductImages>()).AddSingleton(_database.Use<RemoveProductImage>());
        Services.AddRefusalTexts<PhotoTexts>().AddRefusalTexts<ProductTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(Roles.Manager);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, manager.Id), new Claim(StaffClaims.DisplayName, manager.Name));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _queue.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public void Without_images_it_says_what_customers_see_instead()
    {
        var page = Render<ProductImagesPage>();

        page.WaitForAssertion(() => Assert.Contains("customers see the first letter", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".image-card"));
    }

    [Fact]
    public void What_is_good_is_kept_and_strange_names_and_refusals_are_told()
    {
        var page = Render<ProductImagesPage>();

        page.FindComponent<InputFile>().UploadFiles(
            InputFileContent.CreateFromBinary(APicture.Jpeg(), "MUG.jpg"),
            InputFileContent.CreateFromText("<svg/>", "drawing.png"),
            InputFileContent.CreateFromBinary(APicture.Png(), "NO-SUCH.png"));

        page.WaitForAssertion(() => Assert.Equal(["MUG", "NO-SUCH"], page.FindAll(".image-card span[title]").Select(name => name.TextContent)));
        Assert.Contains("2 of 3 images kept.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("of this name: NO-SUCH.", page.Find(".alert-warn").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("“drawing.png” is an SVG drawing.", page.Find("[role=alert] span").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("progress"));
    }

    [Fact]
    public void The_list_is_searched_by_the_beginning_and_an_image_can_be_removed()
    {
        var page = Render<ProductImagesPage>();
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(APicture.Jpeg(), "MUG.jpg"), InputFileContent.CreateFromBinary(APicture.Png(), "CUP.png"));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".image-card").Count));

        page.Find("input[type=search]").Change("mu");
        page.WaitForAssertion(() => Assert.Equal("MUG", Assert.Single(page.FindAll(".image-card span[title]")).TextContent));
        page.Find(".image-card button").Click();
        page.WaitForAssertion(() => Assert.Contains("No name begins so.", page.Markup, StringComparison.Ordinal));

        page.Find("input[type=search]").Change("");
        page.WaitForAssertion(() => Assert.Equal("CUP", Assert.Single(page.FindAll(".image-card span[title]")).TextContent));
    }

    [Fact]
    public void Too_many_at_once_are_refused_before_any_is_read()
    {
        var page = Render<ProductImagesPage>();

        page.FindComponent<InputFile>().UploadFiles([.. Enumerable.Range(0, 501).Select(at => InputFileContent.CreateFromText("x", $"{at}.png"))]);

        page.WaitForAssertion(() => Assert.Equal("Choose at most 500 files at a time.", page.Find("[role=alert] span").TextContent));
        Assert.Single(page.FindAll("[role=alert]"));
    }
}
