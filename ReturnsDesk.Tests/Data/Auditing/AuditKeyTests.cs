using Microsoft.Extensions.Options;
using ReturnsDesk.Data.Auditing;

namespace ReturnsDesk.Tests.Data.Auditing;

public sealed class AuditKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-key-");

    private string KeyFile => Path.Combine(_folder.FullName, "audit.key");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_desk_without_a_key_draws_one_that_only_its_owner_may_read_and_keeps_it()
    {
        Assert.Null(Key().Find());

        var drawn = Key().FindOrDraw();

        Assert.Equal(AuditOptions.FewestKeyBytes, drawn.Length);
        Assert.Equal(drawn, Key().Find());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Several_who_start_at_once_end_up_with_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Convert.ToHexString(Key().FindOrDraw()))));

        Assert.Single(keys.Distinct());
    }

    [Fact]
    public void The_setting_comes_before_the_file()
    {
        Key().FindOrDraw();
        var set = Convert.ToBase64String(new byte[48]);

        Assert.Equal(new byte[48], Key(set).FindOrDraw());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("c2hvcnQ=", false)]
    [InlineData("not base64 at all, but certainly long enough", false)]
    [InlineData("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=", true)]
    public void A_key_that_is_set_must_be_long_enough(string? key, bool isGood) => Assert.Equal(isGood, new AuditOptions { Key = key }.IsGood());

    [Fact]
    public void A_file_without_a_key_is_told_not_replaced()
    {
        File.WriteAllText(KeyFile, "gone");

        Assert.Throws<InvalidOperationException>(() => Key().FindOrDraw());
        Assert.Equal("gone", File.ReadAllText(KeyFile));
    }

    [Fact]
    public void The_key_and_the_heads_lie_beside_the_data()
    {
        var places = AuditPlaces.BesideSqlite($"Data Source={Path.Combine(_folder.FullName, "shop.db")}");

        Assert.Equal((KeyFile, Path.Combine(_folder.FullName, "shop.audit-heads.txt")), (places.KeyFile, places.HeadFile));
        Assert.Equal(new AuditPlaces(null, null), AuditPlaces.BesideSqlite("Data Source=:memory:"));
    }

    private AuditKey Key(string? set = null) => new(Options.Create(new AuditOptions { Key = set }), new AuditPlaces(KeyFile, null));
}
