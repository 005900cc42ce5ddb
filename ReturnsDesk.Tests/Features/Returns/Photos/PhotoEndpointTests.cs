using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Tests.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Photos;

public sealed class PhotoEndpointTests : IAsyncLifetime
{
    private DeskApplication _app = null!;
    private Actor _packer = null!;
    private ReturnCase _case = null!;
    private ReturnCase _other = null!;
    private string _id = "";

    public async Task InitializeAsync()
    {
        _app = await DeskApplication.InMemoryAsync();
        _packer = await _app.Database.AddStaffAsync(Roles.Warehouse);
        _case = await _app.Database.AddAsync(new AReturn());
        _other = await _app.Database.AddAsync(new AReturn().Numbered(ReturnNumber.Of(2026, 2)).Of(new AnOrder().Numbered("1002")));
        using var photo = new MemoryStream(JpegFile.WithExif(APicture.Jpeg(1_000, 800), 6));
        var added = await _app.Services.GetRequiredService<AddPhoto>().ExecuteAsync(PhotoOwner.AtDesk(_packer, _case.Number), photo, "IMG_1.jpg");
        _id = added.Value!.Id;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_photo_is_answered_as_a_picture_and_nothing_else()
    {
        using var client = _app.ClientOf(_packer.Id);

        using var answer = await client.GetAsync(Address(_case.Number, _id));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("private, no-cache", string.Join(", ", answer.Headers.CacheControl!.ToString().Split(", ").OrderDescending()));
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"{_case.Number}-{_id[..8]}.jpg", answer.Content.Headers.ContentDisposition?.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Findings.AssertNone(CleanJpeg.Findings(bytes));
        Assert.Equal($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\"", answer.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task What_the_browser_has_already_is_not_sent_again()
    {
        using var client = _app.ClientOf(_packer.Id);
        using var first = await client.GetAsync(Address(_case.Number, _id, "?size=thumb"));
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await client.GetAsync(Address(_case.Number, _id, "?size=thumb"));
        using var whole = await client.GetAsync(Address(_case.Number, _id));

        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync()).Length));
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.True((await whole.Content.ReadAsByteArrayAsync()).Length > (await first.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Another_case_an_unknown_photo_and_an_unknown_case_are_answered_alike()
    {
        using var client = _app.ClientOf(_packer.Id);

        var bodies = new List<string>();
        foreach (var address in new[] { Address(_other.Number, _id), Address(_case.Number, new string('0', 32)), Address("R26-404", _id), Address(_case.Number, "..%2f..%2fetc"), Address("%0d%0aX-Evil:1", _id) })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            bodies.Add(answer.Content.Headers.ContentType?.MediaType ?? "");
        }

        Assert.Single(bodies.Distinct());
    }

    [Fact]
    public async Task Nobody_sees_it_without_signing_in_or_without_the_right()
    {
        var nobody = await _app.Database.AddStaffAsync();
        using var stranger = _app.ClientOf(null);
        using var powerless = _app.ClientOf(nobody.Id);

        using var toStranger = await stranger.GetAsync(Address(_case.Number, _id));
        using var toPowerless = await powerless.GetAsync(Address(_case.Number, _id));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (toStranger.StatusCode, toPowerless.StatusCode));
    }

    [Theory]
    [InlineData("\"; filename=evil.html")]
    [InlineData("a\r\nX-Evil: 1.jpg")]
    [InlineData("照片.jpg")]
    public void No_name_breaks_out_of_its_header(string name)
    {
        var http = new DefaultHttpContext();

        PhotoEndpoints.Answer(http, new PhotoFile([1], "tag", name));

        var written = http.Response.Headers.ContentDisposition.ToString();
        Assert.DoesNotContain('\r', written);
        Assert.DoesNotContain('\n', written);
        Assert.True(ContentDispositionHeaderValue.TryParse(written, out var read));
        Assert.Equal("inline", read.DispositionType);
        Assert.Equal(2, read.Parameters.Count);
        Assert.Contains("filename*=UTF-8''", written, StringComparison.Ordinal);
    }

    private static Uri Address(string number, string id, string query = "") => new($"/returns/{number}/photos/{id}{query}", UriKind.Relative);
}
