using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Integrations.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Photos;

/// <summary>A database with one return of two articles, its buyer, an agent, and another customer's return beside it.</summary>
internal sealed class PhotoDesk : IAsyncDisposable
{
    public const string Draft = "draft-1";
    private readonly DecodeQueue _queue = new(TimeProvider.System);

    private PhotoDesk(TestDb database) => Database = database;

    public TestDb Database { get; }
    public ReturnCase Case { get; private set; } = null!;
    public ReturnCase Other { get; private set; } = null!;
    public Actor Agent { get; private set; } = null!;
    public Actor Kim { get; } = Actor.Customer("Kim Example");

    public PhotoOwner AtDesk => PhotoOwner.AtDesk(Agent, Case.Number);
    public PhotoOwner OfKim => PhotoOwner.OfCustomer(Kim, Case.OrderId, Case.Number);
    public PhotoOwner InDraft => PhotoOwner.OfDraft(Kim, Case.OrderId, Draft);

    public static async Task<PhotoDesk> OpenAsync(Engine engine)
    {
        var desk = new PhotoDesk(await TestDb.CreateAsync(engine));
        await desk.Database.AddDefaultsAsync();
        desk.Case = await desk.Database.AddAsync(new AReturn().Of(new AnOrder().With("MUG", 2, 1200).With("CUP", 1, 500)).Asking("MUG", 1).Asking("CUP", 1));
        desk.Other = await desk.Database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")));
        desk.Agent = await desk.Database.AddStaffAsync(Roles.Agent);
        return desk;
    }

    public AddPhoto Adder() => Database.Use<AddPhoto>(new PhotoStudio(_queue));

    public async Task<Result<PhotoRow>> AddAsync(PhotoOwner owner, byte[] file, string? name = "photo.jpg")
    {
        using var content = new MemoryStream(file);
        return await Adder().ExecuteAsync(owner, content, name);
    }

    /// <summary>A photo unlike all others of the test.</summary>
    public async Task<PhotoRow> AddedAsync(PhotoOwner owner, int unlike = 1)
    {
        var added = await AddAsync(owner, Photo(unlike));
        Assert.Null(added.Refusal);
        return added.Value!;
    }

    public static byte[] Photo(int unlike) => APicture.Png(8 + unlike, 8);

    public Task<IReadOnlyList<PhotoRow>> ListAsync(PhotoOwner owner) => Database.Use<ReadPhotos>().ReadAsync(owner);

    public Task<PhotoFile?> ReadAsync(PhotoOwner owner, string id, PhotoSize size = PhotoSize.Full) => Database.Use<ReadPhoto>().ReadAsync(owner, id, size);

    public async Task<int> StoredAsync()
    {
        await using var db = Database.Open();
        Assert.Equal(await db.CasePhotos.CountAsync(), await db.CasePhotoContents.CountAsync());
        return await db.CasePhotos.CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Dispose();
        await Database.DisposeAsync();
    }
}
