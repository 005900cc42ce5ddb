using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Photos;

/// <summary>Whose a photo is, and that it stays as it was written.</summary>
public sealed class PhotoOwnershipTests
{
    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Photos_of_a_draft_go_with_the_new_case(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var mine = await desk.AddedAsync(desk.InDraft with { OrderLineId = desk.Case.Lines[0].OrderLineId });
        await desk.AddedAsync(PhotoOwner.OfDraft(desk.Kim, desk.Case.OrderId, "another draft"), 2);
        await desk.AddedAsync(PhotoOwner.OfDraft(desk.Kim, desk.Other.OrderId, PhotoDesk.Draft), 3);

        await using (var db = desk.Database.Open())
        {
            var order = await db.Orders.Include(row => row.Lines).Include(row => row.Payments).SingleAsync(row => row.Id == desk.Case.OrderId);
            var opened = new AReturn().Numbered(ReturnNumber.Of(2026, 3)).Of(order).Asking("MUG", 1).Build();
            db.ReturnCases.Add(opened);
            await DraftPhotos.AttachAsync(db, order.Id, PhotoDesk.Draft, opened, CancellationToken.None);
            await db.SaveChangesAsync();
        }

        var ofNew = PhotoOwner.OfCustomer(desk.Kim, desk.Case.OrderId, ReturnNumber.Of(2026, 3));
        Assert.Equal([mine], await desk.ListAsync(ofNew));
        Assert.NotNull(await desk.ReadAsync(ofNew, mine.Id));
        Assert.Empty(await desk.ListAsync(desk.InDraft));
        Assert.Equal("photo.unknown", (await desk.Database.Use<RemoveDraftPhoto>().ExecuteAsync(desk.InDraft, mine.Id)).Refusal?.Code);
        Assert.Equal(3, await desk.StoredAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_photo_is_read_only_where_it_belongs(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var ofCase = (await desk.AddedAsync(desk.AtDesk)).Id;
        var ofDraft = (await desk.AddedAsync(desk.InDraft, 2)).Id;
        var ofOther = (await desk.AddedAsync(PhotoOwner.AtDesk(desk.Agent, desk.Other.Number), 3)).Id;

        Assert.NotNull(await desk.ReadAsync(desk.OfKim, ofCase));
        Assert.NotNull(await desk.ReadAsync(desk.InDraft, ofDraft));
        Assert.Null(await desk.ReadAsync(desk.AtDesk, ofOther));
        Assert.Null(await desk.ReadAsync(desk.OfKim, ofOther));
        Assert.Null(await desk.ReadAsync(PhotoOwner.OfCustomer(desk.Kim, desk.Case.OrderId, desk.Other.Number), ofOther));
        Assert.Null(await desk.ReadAsync(desk.OfKim, ofDraft));
        Assert.Null(await desk.ReadAsync(PhotoOwner.OfDraft(desk.Kim, desk.Case.OrderId, "another draft"), ofDraft));
        Assert.Null(await desk.ReadAsync(PhotoOwner.OfDraft(desk.Kim, desk.Other.OrderId, PhotoDesk.Draft), ofDraft));
        Assert.Null(await desk.ReadAsync(desk.AtDesk, "' OR 1=1 --"));
        Assert.Null(await desk.ReadAsync(desk.AtDesk, ""));
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Only_a_photo_of_ones_own_draft_can_be_taken_out(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var ofCase = (await desk.AddedAsync(desk.AtDesk)).Id;
        var ofDraft = (await desk.AddedAsync(desk.InDraft, 2)).Id;
        var remove = desk.Database.Use<RemoveDraftPhoto>();

        Assert.Equal("photo.unknown", (await remove.ExecuteAsync(desk.AtDesk, ofCase)).Refusal?.Code);
        Assert.Equal("photo.unknown", (await remove.ExecuteAsync(desk.InDraft, ofCase)).Refusal?.Code);
        Assert.Equal("photo.unknown", (await remove.ExecuteAsync(PhotoOwner.OfDraft(desk.Kim, desk.Other.OrderId, PhotoDesk.Draft), ofDraft)).Refusal?.Code);
        Assert.Equal(2, await desk.StoredAsync());
        Assert.Null((await remove.ExecuteAsync(desk.InDraft, ofDraft)).Refusal);
        Assert.Equal(1, await desk.StoredAsync());
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task What_is_written_is_not_written_over(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        await desk.AddedAsync(desk.AtDesk);

        await using (var db = desk.Database.Open())
        {
            var content = await db.CasePhotoContents.SingleAsync();
            db.Entry(content).Property(row => row.Full).CurrentValue = [1, 2, 3];
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }

        await using (var db = desk.Database.Open())
        {
            var photo = await db.CasePhotos.SingleAsync();
            db.Entry(photo).Property(row => row.StoredHash).CurrentValue = "x";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            Assert.Throws<InvalidOperationException>(() => photo.AttachTo(desk.Other));
        }
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task The_database_keeps_a_photo_to_one_owner(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        await desk.AddedAsync(desk.AtDesk);
        await using var db = desk.Database.Open();

        foreach (var change in new[] { "\"DraftKey\" = 'x'", "\"ReturnCaseId\" = NULL" })
        {
            var sql = $"UPDATE \"CasePhotos\" SET {change}";
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains("CK_CasePhotos_Owner", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Lists_never_touch_the_bytes(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        await using ReturnsDb db = desk.Database.Open();

        var sql = PhotoRoom.Rows(db, db.CasePhotos).ToQueryString();

        Assert.Contains("CasePhotos", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("CasePhotoContents", sql, StringComparison.Ordinal);
    }
}
