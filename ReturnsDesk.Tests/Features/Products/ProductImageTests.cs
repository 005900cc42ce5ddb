using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Integrations.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;
using SkiaSharp;

namespace ReturnsDesk.Tests.Features.Products;

public sealed class ProductImageTests : IDisposable
{
    private readonly DecodeQueue _queue = new(TimeProvider.System);

    public void Dispose() => _queue.Dispose();

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_image_is_made_small_and_found_by_sku_before_name(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var manager = await database.AddStaffAsync(Roles.Manager);
        var order = (await database.AddAsync(new AReturn().Of(new AnOrder().With("MUG-BL", 2, 1200).With("CUP", 1, 500)).Asking("CUP", 1))).Order;
        var name = order.Lines[0].ProductName;

        var bySku = await SaveAsync(database, manager, "mug-BL.png", APicture.Png(900, 300));
        var byName = await SaveAsync(database, manager, $"{name}.jpg", APicture.Jpeg(40, 40));

        Assert.Equal(new SavedImage("mug-BL", HasArticle: true, Replaced: false), bySku.Value);
        Assert.True(byName.Value!.HasArticle);
        await using var db = database.Open();
        var stored = await db.ProductImages.AsNoTracking().ToDictionaryAsync(image => image.Name);
        using var small = SKBitmap.Decode(stored["mug-BL"].Jpeg);
        Assert.Equal((PhotoLimits.ThumbnailSide, 107), (small.Width, small.Height));
        Findings.AssertNone(CleanJpeg.Findings(stored["mug-BL"].Jpeg));
        var images = await ProductImages.OfAsync(db, order.Lines.Select(line => (line.Sku, line.ProductName)), default);
        Assert.Equal(stored["mug-BL"].Id, images.Of("MUG-BL", name)!.Id);
        Assert.Equal(stored[name].Id, images.Of("OTHER", name)!.Id);
        Assert.Null(images.Of("OTHER", "Nothing like it"));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_name_in_other_capitals_replaces_the_picture(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var manager = await database.AddStaffAsync(Roles.Manager);
        await SaveAsync(database, manager, "Tasse Größe.png", APicture.Png(10, 10));

        var again = await SaveAsync(database, manager, "TASSE GRÖSSE.png", APicture.Png(20, 10));
        var replaced = await SaveAsync(database, manager, "tasse größe.jpeg", APicture.Png(30, 10));

        Assert.Equal(new SavedImage("TASSE GRÖSSE", HasArticle: false, Replaced: false), again.Value);
        Assert.Equal(new SavedImage("Tasse Größe", HasArticle: false, Replaced: true), replaced.Value);
        var page = await database.Use<ReadProductImages>().ReadAsync(manager, "tasse", null);
        Assert.Equal(2, page.Matching);
        Assert.Equal(2, page.Rows.Select(row => row.Hash).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_no_picture_or_has_no_name_is_refused_and_nothing_is_kept(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var manager = await database.AddStaffAsync(Roles.Manager);

        Assert.Equal("product-image.name", (await SaveAsync(database, manager, ".png", APicture.Png(10, 10))).Refusal?.Code);
        Assert.Equal("product-image.name", (await SaveAsync(database, manager, new string('x', 201) + ".png", APicture.Png(10, 10))).Refusal?.Code);
        Assert.StartsWith("photo.", (await SaveAsync(database, manager, "A.png", "<svg/>"u8.ToArray())).Refusal?.Code, StringComparison.Ordinal);
        Assert.Equal("photo.too-many-bytes", (await SaveAsync(database, manager, "A.png", new byte[PhotoLimits.MostBytes + 1])).Refusal?.Code);
        Assert.Equal(0, (await database.Use<ReadProductImages>().ReadAsync(manager, null, null)).Matching);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Only_whoever_imports_keeps_and_removes(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var (manager, agent) = (await database.AddStaffAsync(Roles.Manager), await database.AddStaffAsync(Roles.Agent));
        await SaveAsync(database, manager, "MUG.png", APicture.Png(10, 10));
        var id = (await database.Use<ReadProductImages>().ReadAsync(manager, null, null)).Rows.Single().Id;

        Assert.Equal("desk.not-permitted", (await SaveAsync(database, agent, "CUP.png", APicture.Png(10, 10))).Refusal?.Code);
        Assert.Equal("desk.not-permitted", (await database.Use<RemoveProductImage>().ExecuteAsync(agent, id)).Refusal?.Code);
        Assert.NotNull(await database.Use<ReadProductImage>().ReadAsync(agent, id));

        Assert.Null((await database.Use<RemoveProductImage>().ExecuteAsync(manager, id)).Refusal);
        Assert.Null(await database.Use<ReadProductImage>().ReadAsync(agent, id));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_customer_sees_the_articles_of_the_own_order_only(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var manager = await database.AddStaffAsync(Roles.Manager);
        var own = (await database.AddAsync(new AReturn().Of(new AnOrder().With("MUG", 2, 1200)).Asking("MUG", 1))).Order;
        var other = (await database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002").With("MUG", 1, 1200)).Asking("MUG", 1))).Order;
        await SaveAsync(database, manager, "MUG.png", APicture.Png(10, 10));

        Assert.NotNull(await database.Use<ReadLineImage>().ReadAsync(own.Id, own.Lines[0].Id));
        Assert.Null(await database.Use<ReadLineImage>().ReadAsync(own.Id, other.Lines[0].Id));
        Assert.Null(await database.Use<ReadLineImage>().ReadAsync(own.Id, 0));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Pages_follow_one_another_without_gap_or_repetition(Engine engine)
    {
        await using var database = await TestDb.CreateAsync(engine);
        var manager = await database.AddStaffAsync(Roles.Manager);
        await using (var db = database.Open())
        {
            db.ProductImages.AddRange(Enumerable.Range(0, 130).Select(at => new ProductImage($"Sku {at:000}", [1], new string('0', ProductImage.HashLength), DateTime.UnixEpoch)));
            await db.SaveChangesAsync();
        }

        var read = database.Use<ReadProductImages>();
        var seen = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await read.ReadAsync(manager, "sku", after.Length == 0 ? null : after);
            Assert.Equal(130, page.Matching);
            seen.AddRange(page.Rows.Select(row => row.Name));
            after = page.After;
        }

        Assert.Equal(Enumerable.Range(0, 130).Select(at => $"Sku {at:000}"), seen);
    }

    private async Task<Result<SavedImage>> SaveAsync(TestDb database, Actor actor, string file, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await database.Use<SaveProductImage>(new PhotoStudio(_queue)).ExecuteAsync(actor, file, content);
    }
}
