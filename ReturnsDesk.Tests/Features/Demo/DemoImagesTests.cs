using ReturnsDesk.Features.Demo;
using SkiaSharp;

namespace ReturnsDesk.Tests.Features.Demo;

public sealed class DemoImagesTests
{
    [Fact]
    public void Every_article_has_a_picture_under_both_of_its_names_and_no_two_look_the_same()
    {
        var images = DemoImages.Draw(DateTime.UnixEpoch).ToList();

        var products = DemoCatalogue.All.SelectMany(category => category.Products).ToList();
        Assert.Equal(products.SelectMany(product => new[] { product.English, product.Chinese }).Order(), images.Select(image => image.Name).Order());
        Assert.Equal(products.Count, images.Select(image => image.Hash).Distinct().Count());
        Assert.All(images, image =>
        {
            using var drawn = SKBitmap.Decode(image.Jpeg);
            Assert.Equal((320, 320), (drawn.Width, drawn.Height));
            Assert.True(drawn.Pixels.Count(pixel => pixel != drawn.GetPixel(2, 2)) > 5_000, $"{image.Name} is empty");
            Assert.InRange(image.Jpeg.Length, 1_000, 20_000);
        });
    }
}
