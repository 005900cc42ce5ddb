using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Details.Parts;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Features.Returns.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Details;

public sealed class CasePhotosTests : ScreenTest, IAsyncLifetime
{
    private PhotoDesk _desk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _desk = await PhotoDesk.OpenAsync(Engine.Sqlite);
        Services.AddSingleton(_desk.Database.Use<ReadPhotos>()).AddSingleton(_desk.Adder()).AddRefusalTexts<PhotoTexts>();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Be(_desk.Agent, Roles.Agent);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _desk.DisposeAsync();
    }

    [Fact]
    public async Task Without_photos_it_says_so()
    {
        var shown = await ShowAsync();

        Assert.Contains("No photos yet", shown.Find(".photos-none").TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.FindAll(".photo-grid"));
    }

    [Fact]
    public async Task Each_photo_says_what_it_shows_by_whom_and_when()
    {
        var ofCup = await _desk.AddedAsync(_desk.OfKim with { OrderLineId = _desk.Case.Lines[1].OrderLineId });
        await _desk.AddedAsync(_desk.AtDesk, 2);

        var shown = await ShowAsync();

        var cup = _desk.Case.Lines[1].OrderLine.ProductName;
        Assert.Equal([$"{cup}, by Kim Example, 2026-03-02 09:00", $"The return as a whole, by {_desk.Agent.Name}, 2026-03-02 09:00"], shown.FindAll(".photo img").Select(img => img.GetAttribute("alt")));
        Assert.Equal($"/returns/{_desk.Case.Number}/photos/{ofCup.Id}?size=thumb", shown.Find(".photo img").GetAttribute("src"));
    }

    [Fact]
    public async Task The_large_view_is_turned_by_arrows_and_goes_round()
    {
        string[] ids = [(await _desk.AddedAsync(_desk.AtDesk)).Id, (await _desk.AddedAsync(_desk.AtDesk, 2)).Id, (await _desk.AddedAsync(_desk.AtDesk, 3)).Id];
        var shown = await ShowAsync();
        Assert.Empty(shown.FindAll("dialog img"));

        await shown.FindAll(".photo")[0].ClickAsync(new());
        Assert.Equal(Large(ids[0]), shown.Find("dialog img").GetAttribute("src"));

        await PressAsync("ArrowLeft");
        Assert.Equal(Large(ids[2]), shown.Find("dialog img").GetAttribute("src"));
        Assert.Contains("Photo 3 of 3", shown.Find("dialog figcaption").TextContent, StringComparison.Ordinal);

        await PressAsync("ArrowRight");
        await PressAsync("ArrowRight");
        Assert.Equal(Large(ids[1]), shown.Find("dialog img").GetAttribute("src"));

        await shown.Find("dialog").TriggerEventAsync("onclose", EventArgs.Empty);
        Assert.Empty(shown.FindAll("dialog img"));

        Task PressAsync(string key) => shown.Find("dialog").KeyDownAsync(new KeyboardEventArgs { Key = key });
    }

    [Fact]
    public async Task What_is_good_is_added_and_what_is_refused_is_named_beside_the_button()
    {
        var shown = await ShowAsync();

        shown.FindComponent<InputFile>().UploadFiles(
            InputFileContent.CreateFromBinary(APicture.Jpeg(), "mug.jpg"),
            InputFileContent.CreateFromText("<svg/>", "drawing.png"),
            InputFileContent.CreateFromBinary(APicture.Png(), "cup.png"));

        shown.WaitForAssertion(() => Assert.Equal(2, shown.FindAll(".photo").Count));
        shown.WaitForAssertion(() => Assert.Equal("“drawing.png” is an SVG drawing. Send a photo as JPEG, PNG or WebP.", shown.Find("[role=alert] span").TextContent));
        Assert.Empty(shown.FindAll("progress"));
    }

    [Fact]
    public async Task A_photo_can_be_about_one_article()
    {
        var shown = await ShowAsync();
        var line = _desk.Case.Lines[0].OrderLineId;

        shown.Find(".photo-about select").Change(line.ToString(System.Globalization.CultureInfo.InvariantCulture));
        shown.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(APicture.Jpeg(), "mug.jpg"));

        shown.WaitForAssertion(() => Assert.Single(shown.FindAll(".photo")));
        Assert.Equal(line, Assert.Single(await _desk.ListAsync(_desk.AtDesk)).OrderLineId);
    }

    [Fact]
    public async Task Whoever_may_not_add_only_looks()
    {
        await _desk.AddedAsync(_desk.AtDesk);
        Be(await _desk.Database.AddStaffAsync(Roles.Auditor), Roles.Auditor);

        var shown = await ShowAsync();

        Assert.Single(shown.FindAll(".photo"));
        Assert.Empty(shown.FindAll(".photo-add"));
    }

    [Fact]
    public async Task It_speaks_chinese()
    {
        await _desk.AddedAsync(_desk.OfKim);
        Speak("zh-CN");

        var shown = await ShowAsync();

        Assert.Equal("整个售后单，Kim Example 上传于 2026-03-02 09:00", shown.Find(".photo img").GetAttribute("alt"));
        Assert.Contains("添加照片", shown.Find(".photo-pick").TextContent, StringComparison.Ordinal);
    }

    private string Large(string id) => $"/returns/{_desk.Case.Number}/photos/{id}";

    private void Be(Actor person, string role)
    {
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(StaffClaims.DisplayName, person.Name));
    }

    private async Task<IRenderedComponent<CasePhotos>> ShowAsync()
    {
        var view = await _desk.Database.Use<ReadCase>().ReadAsync(_desk.Agent, _desk.Case.Number);
        return Render<CasePhotos>(part => part.Add(p => p.Case, view!));
    }
}
