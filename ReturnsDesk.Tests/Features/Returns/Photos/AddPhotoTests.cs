using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Photos;

public sealed class AddPhotoTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_photo_is_kept_with_who_when_and_what_it_shows(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var line = desk.Case.Lines[1].OrderLineId;

        var added = (await desk.AddAsync(PhotoOwner.AtDesk(desk.Agent, desk.Case.Number, line), APicture.Jpeg(4_000, 3_000))).Value!;

        Assert.Equal(added, Assert.Single(await desk.ListAsync(desk.AtDesk)));
        Assert.Equal((line, desk.Case.Lines[1].OrderLine.ProductName), (added.OrderLineId, added.Article));
        Assert.Equal((2_560, 1_920, ActorKind.Staff, desk.Agent.Name, AReturn.Monday), (added.Width, added.Height, added.ByKind, added.ByName, added.At));
        Assert.Matches("^[0-9a-f]{32}$", added.Id);
        var file = (await desk.ReadAsync(desk.AtDesk, added.Id))!;
        Assert.Equal(added.Bytes, file.Jpeg.Length);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Jpeg)), file.Tag);
        Assert.InRange((await desk.ReadAsync(desk.AtDesk, added.Id, PhotoSize.Thumbnail))!.Jpeg.Length, 100, file.Jpeg.Length / 4);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_same_file_counts_once_in_a_return_and_answers_the_first(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var photo = PhotoDesk.Photo(1);

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => desk.AddAsync(desk.OfKim, photo))));
        var elsewhere = await desk.AddAsync(desk.InDraft, photo);

        Assert.All(atOnce, added => Assert.Null(added.Refusal));
        Assert.Single(atOnce.Select(added => added.Value!.Id).Distinct());
        Assert.NotEqual(atOnce[0].Value!.Id, elsewhere.Value!.Id);
        Assert.Equal(2, await desk.StoredAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_return_takes_ten_even_when_all_come_at_once(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);

        var added = await Task.WhenAll(Enumerable.Range(0, 13).Select(unlike => Task.Run(() => desk.AddAsync(desk.OfKim, PhotoDesk.Photo(unlike)))));

        Assert.Equal(PhotoLimits.MostPerReturn, added.Count(one => !one.Refused));
        Assert.All(added.Where(one => one.Refused), one => Assert.Equal("photo.most-per-return", one.Refusal!.Code));
        Assert.Equal(PhotoLimits.MostPerReturn, await desk.StoredAsync());
        var known = Array.FindIndex(added, one => !one.Refused);
        Assert.Equal(added[known].Value!.Id, (await desk.AddAsync(desk.OfKim, PhotoDesk.Photo(known))).Value!.Id);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_order_takes_twenty_an_hour(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        for (var i = 0; i < PhotoLimits.MostPerHour; i++)
        {
            await desk.AddedAsync(PhotoOwner.OfDraft(desk.Kim, desk.Case.OrderId, $"draft {i / 5}"), i);
        }

        Assert.Equal("photo.most-per-hour", (await desk.AddAsync(desk.InDraft, PhotoDesk.Photo(50))).Refusal?.Code);
        await desk.AddedAsync(PhotoOwner.OfDraft(desk.Kim, desk.Other.OrderId, "another"), 50);
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(61));
        await desk.AddedAsync(desk.InDraft, 50);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task An_order_takes_a_hundred_megabytes_a_day(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var plain = APicture.Jpeg();
        for (byte i = 0; i < 8; i++)
        {
            Assert.Null((await desk.AddAsync(desk.InDraft, [.. plain, .. new byte[PhotoLimits.MostBytes - plain.Length - 1], i])).Refusal);
        }

        Assert.Equal("photo.most-per-day", (await desk.AddAsync(desk.InDraft, [.. plain, .. new byte[5 * PhotoLimits.Megabyte]])).Refusal?.Code);
        Assert.Null((await desk.AddAsync(desk.InDraft, plain)).Refusal);
        desk.Database.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Null((await desk.AddAsync(PhotoOwner.OfDraft(desk.Kim, desk.Case.OrderId, "next"), [.. plain, .. new byte[5 * PhotoLimits.Megabyte]])).Refusal);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_not_ones_own_is_answered_like_what_does_not_exist(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var foreignLine = desk.Other.Lines[0].OrderLineId;

        Assert.Equal("return.unknown", await CodeAsync(PhotoOwner.OfCustomer(desk.Kim, desk.Case.OrderId, desk.Other.Number)));
        Assert.Equal("return.unknown", await CodeAsync(PhotoOwner.OfCustomer(desk.Kim, desk.Case.OrderId, "R26-404")));
        Assert.Equal("return.unknown", await CodeAsync(new PhotoOwner(desk.Kim, null, null, desk.Case.Number)));
        Assert.Equal("photo.unknown-order", await CodeAsync(PhotoOwner.OfDraft(desk.Kim, 404, PhotoDesk.Draft)));
        Assert.Equal("photo.unknown-order", await CodeAsync(PhotoOwner.OfDraft(desk.Kim, desk.Case.OrderId, "")));
        Assert.Equal("photo.unknown-line", await CodeAsync(desk.OfKim with { OrderLineId = foreignLine }));
        Assert.Equal("photo.unknown-line", await CodeAsync(desk.InDraft with { OrderLineId = foreignLine }));
        Assert.Equal(0, await desk.StoredAsync());

        async Task<string?> CodeAsync(PhotoOwner owner) => (await desk.AddAsync(owner, PhotoDesk.Photo(1))).Refusal?.Code;
    }

    [Fact]
    public async Task Whoever_may_not_is_turned_away_before_a_byte_is_read()
    {
        await using var desk = await PhotoDesk.OpenAsync(Engine.Sqlite);
        var auditor = await desk.Database.AddStaffAsync(Roles.Auditor);
        using var content = new MemoryStream(PhotoDesk.Photo(1));

        var added = await desk.Adder().ExecuteAsync(PhotoOwner.AtDesk(auditor, desk.Case.Number), content, "photo.png");

        Assert.Equal("desk.not-permitted", added.Refusal?.Code);
        Assert.Equal(0, content.Position);
    }

    [Fact]
    public async Task Reading_stops_where_it_becomes_too_much()
    {
        await using var desk = await PhotoDesk.OpenAsync(Engine.Sqlite);
        using var endless = new Endless();

        var added = await desk.Adder().ExecuteAsync(desk.AtDesk, endless, "film.mp4");

        Assert.Equal("photo.too-many-bytes", added.Refusal?.Code);
        Assert.InRange(endless.Given, PhotoLimits.MostBytes, PhotoLimits.MostBytes + PhotoLimits.Megabyte);
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}
