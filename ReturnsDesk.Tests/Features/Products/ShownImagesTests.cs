using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Following;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Tests.Features.Portal;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Products;

/// <summary>Wherever an article stands beside its name, its image is shown: the queue, the case, the bench, the pages of its customer.</summary>
public sealed class ShownImagesTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Queue_case_bench_and_customer_see_the_same_image(Engine engine)
    {
        await using var app = await DeskApplication.InMemoryAsync(engine);
        var (agent, packer) = (await app.Database.AddStaffAsync(Roles.Agent), await app.Database.AddStaffAsync(Roles.Warehouse));
        var row = await app.Database.AddAsync(new AReturn().Of(new AnOrder().With("MUG", 1, 1200)).Asking("MUG", 1));
        var image = await KeepAsync(app, "MUG.png");

        Assert.Equal(image, (await app.Services.GetRequiredService<ReadQueue>().ReadAsync(agent, new QueueFilter())).Rows.Single().Image);
        Assert.Equal(image, (await app.Services.GetRequiredService<ReadCase>().ReadAsync(agent, row.Number))!.Lines.Single().Image);
        Assert.Equal(image, (await app.Services.GetRequiredService<ReadInspection>().ReadAsync(packer, row.Number))!.Lines.Single().Image);
        Assert.Equal(image, (await app.Services.GetRequiredService<ReadCustomerCase>().ReadAsync(row.OrderId, row.Number))!.Lines.Single().Image);
    }

    [Fact]
    public async Task A_customer_gets_the_images_of_the_proven_order_and_the_first_letter_where_there_is_none()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        await app.Database.AddDefaultsAsync();
        var own = await OrderAsync(app.Database, new AnOrder().With("MUG", 1, 1200).With("CUP", 1, 1200));
        var other = await OrderAsync(app.Database, new AnOrder().Numbered("1002").With("MUG", 1, 1200));
        await KeepAsync(app, "MUG.png");
        using var visitor = PortalBrowser.Open(app);
        await visitor.ProveAsync(own);

        var page = await visitor.OpenAsync("/portal/order");
        var shown = page.QuerySelector("[data-line=MUG] img")!.GetAttribute("src")!;
        using var picture = await visitor.Client.GetAsync(new Uri(shown, UriKind.Relative));
        using var none = await visitor.Client.GetAsync(new Uri($"/portal/order/images/{own.Lines[1].Id}", UriKind.Relative));
        using var theirs = await visitor.Client.GetAsync(new Uri($"/portal/order/images/{other.Lines[0].Id}", UriKind.Relative));

        Assert.Equal("P", page.QuerySelector("[data-line=CUP] .portal-thumb")!.TextContent);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.StatusCode, picture.Content.Headers.ContentType?.ToString()));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(picture.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (none.StatusCode, theirs.StatusCode));
    }

    [Fact]
    public async Task Nobody_gets_an_image_of_an_order_without_proving_it()
    {
        await using var app = await DeskApplication.InMemoryAsync();
        var own = await OrderAsync(app.Database, new AnOrder().With("MUG", 1, 1200));
        await KeepAsync(app, "MUG.png");
        using var client = app.ClientOf(null);

        using var answer = await client.GetAsync(new Uri($"/portal/order/images/{own.Lines[0].Id}", UriKind.Relative));

        Assert.NotEqual("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<ShownImage> KeepAsync(DeskApplication app, string file)
    {
        var manager = await app.Database.AddStaffAsync(Roles.Manager);
        using var content = new MemoryStream(APicture.Png(60, 40));
        Assert.Null((await app.Services.GetRequiredService<SaveProductImage>().ExecuteAsync(manager, file, content)).Refusal);
        await using var db = app.Database.Open();
        return await db.ProductImages.Select(image => new ShownImage(image.Id, image.Hash)).SingleAsync();
    }

    private static async Task<Order> OrderAsync(TestDb database, AnOrder order)
    {
        await using var db = database.Open();
        var added = order.DeliveredAt(DateTime.UtcNow.AddDays(-2)).Build();
        db.Add(added);
        await db.SaveChangesAsync();
        return added;
    }
}
