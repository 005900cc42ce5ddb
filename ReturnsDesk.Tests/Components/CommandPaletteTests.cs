using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Components;

public sealed class CommandPaletteTests : ScreenTest
{
    [Fact]
    public void Offers_permitted_places_only()
    {
        SignIn(Roles.Warehouse);

        var palette = Render<CommandPalette>();

        Assert.DoesNotContain(palette.FindAll("[role=option]"), option => option.TextContent.Contains("Refunds", StringComparison.Ordinal));
    }

    [Fact]
    public void Goes_where_the_typed_letters_point()
    {
        SignIn(Roles.Manager);
        var palette = Render<CommandPalette>();

        palette.Find("#palette-text").Input("dash");
        palette.Find("#palette-text").KeyDown(new KeyboardEventArgs { Key = "Enter" });

        Assert.EndsWith("/dashboard", Services.GetRequiredService<BunitNavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_of_the_settings_says_whose_it_is()
    {
        SignIn(Roles.Manager);
        var palette = Render<CommandPalette>();

        palette.Find("#palette-text").Input("overview");

        Assert.Equal("Settings · Overview", palette.Find("[role=option] span").TextContent);
    }

    [Fact]
    public void Ignores_Enter_while_composing_Chinese()
    {
        SignIn(Roles.Manager);
        var palette = Render<CommandPalette>();

        palette.Find("#palette-text").KeyDown(new KeyboardEventArgs { Key = "Enter", IsComposing = true });

        Assert.Empty(Services.GetRequiredService<BunitNavigationManager>().History);
    }
}
