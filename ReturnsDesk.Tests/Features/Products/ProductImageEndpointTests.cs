using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Products;

/// <summary>The address of an image at the desk.</summary>
public sealed class ProductImageEndpointTests : IAsyncLifetime
{
    private DeskApplication _app = null!;
    private Actor _packer = null!;
    private ProductImageRow _image = null!;

    public async Task InitializeAsync()
    {
        _app = await DeskApplication.InMemoryAsync();
        _packer = await _app.Database.AddStaffAsync(Roles.Warehouse);
        var manager = await _app.Database.AddStaffAsync(Roles.Manager);
        using var file = new MemoryStream(APicture.Png(60, 40));
        await _app.Services.GetRequiredService<SaveProductImage>().ExecuteAsync(manager, "MUG.png", file);
        _image = (await _app.Services.GetRequiredService<ReadProductImages>().ReadAsync(manager, null, null)).Rows.Single();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task It_is_answered_as_a_picture_that_a_browser_keeps_and_nothing_else()
    {
        using var client = _app.ClientOf(_packer.Id);

        using var answer = await client.GetAsync(ReturnsDesk.Components.DeskUrls.ProductImage(_image.Id, _image.Hash));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl?.MaxAge);
        Assert.True(answer.Headers.CacheControl?.Private);
        Assert.Equal($"\"{_image.Hash}\"", answer.Headers.ETag?.Tag);
        Findings.AssertNone(CleanJpeg.Findings(await answer.Content.ReadAsByteArrayAsync()));
    }

    [Fact]
    public async Task Nobody_sees_it_without_signing_in_and_an_unknown_one_is_not_found()
    {
        using var stranger = _app.ClientOf(null);
        using var client = _app.ClientOf(_packer.Id);

        using var refused = await stranger.GetAsync($"/product-images/{_image.Id}");
        using var unknown = await client.GetAsync("/product-images/999999");

        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotEqual("image/jpeg", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }
}
