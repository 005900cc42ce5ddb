using System.Text;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Photos;

/// <summary>The whole hostile corpus through the front door, under hostile names.</summary>
public sealed class HostileUploadTests
{
    private static readonly string[] Names =
    [
        "photo.jpg", "\"; filename=evil.html", "a\r\nSet-Cookie: x=1", "../../etc/passwd", "C:\\Windows\\win.ini", "<script>alert(1)</script>.jpg", "x\u202Egpj.exe", "", "   ", "照片.jpg", new('n', 5_000), "nul\0.png", "\uD800",
    ];

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task Nothing_of_what_was_sent_is_in_the_database(Engine engine)
    {
        await using var desk = await PhotoDesk.OpenAsync(engine);
        var wrong = new List<string>();
        for (var i = 0; i < HostileCorpus.Files.Count; i++)
        {
            var file = HostileCorpus.Files[i];
            desk.Database.Clock.Advance(TimeSpan.FromMinutes(5));
            var added = await desk.AddAsync(PhotoOwner.OfDraft(desk.Kim, desk.Case.OrderId, $"draft-{i}"), file.Bytes, Names[i % Names.Length]);
            if (!file.Answers.Contains(added.Refusal?.Code ?? HostileFile.Stored))
            {
                wrong.Add($"{file}: {added.Refusal?.Code ?? HostileFile.Stored}");
            }
        }

        Findings.AssertNone(wrong);
        await using var db = desk.Database.Open();
        var contents = await db.CasePhotoContents.ToListAsync();
        Assert.True(contents.Count > 50);
        Assert.Equal(contents.Count, await db.CasePhotos.CountAsync());
        Findings.AssertNone(contents.SelectMany(content => CleanJpeg.Findings(content.Full).Concat(CleanJpeg.Findings(content.Thumbnail))));
        if (engine == Engine.Sqlite)
        {
            Assert.Equal(-1, IndexInFiles(desk.Database, ExifBlock.Planted));
        }
    }

    [Theory]
    [InlineData("\"; filename=evil.html", "\"; filename=evil.html")]
    [InlineData("a\r\nSet-Cookie: x=1", "aSet-Cookie: x=1")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\win.ini", "win.ini")]
    [InlineData("x\u202Egpj.exe", "xgpj.exe")]
    [InlineData("照片 1.jpg", "照片 1.jpg")]
    public void A_name_is_made_fit_for_a_sentence(string sent, string said) => Assert.Equal(said, SenderName.Of(sent));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\r\n\0")]
    [InlineData("folder/")]
    public void A_photo_without_a_name_has_a_word_for_one(string? sent) => Assert.Equal(new ReturnsDesk.Domain.Word("Photo.Unnamed"), SenderName.Of(sent));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(60, ((string)SenderName.Of(new string('n', 5_000))).Length);

    private static int IndexInFiles(TestDb database, string text)
    {
        var path = database.ConnectionString["Data Source=".Length..];
        var planted = Encoding.ASCII.GetBytes(text);
        return new[] { path, path + "-wal" }.Where(File.Exists).Select(file => ReadShared(file).AsSpan().IndexOf(planted)).Max();
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
