using System.Net.Http.Headers;
using System.Text;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Api;

/// <summary>Nothing is read into a request that does not stand there.</summary>
public sealed class ApiStrictnessTests : IAsyncLifetime
{
    private ApiDesk _desk = null!;
    private string _number = "";

    private static readonly string[] WrongBodies =
    [
        "", "null", "[]", "7", "\"{}\"", "{", "{]", "{\"reason\":\"a\",}", "{} {}", "{}x", "/* */{}", "{// \n}", "{'reason':'a'}", "{reason:1}", "\uFEFF{}",
        """{"reason":"a","reason":"b"}""", """{"goodwillMinor":1,"goodwillMinor":2,"reason":"a"}""", """{"amount":1}""", """{"Reason":"a"}""", """{"reason":null}""", """{"reason":7}""",
        """{"goodwillMinor":"10.00","reason":"a"}""", """{"goodwillMinor":10.0,"reason":"a"}""", """{"goodwillMinor":1e2,"reason":"a"}""", """{"goodwillMinor":-1,"reason":"a"}""",
        """{"goodwillMinor":0,"reason":"a"}""", """{"goodwillMinor":null,"reason":"a"}""", """{"goodwillMinor":true,"reason":"a"}""", """{"goodwillMinor":9223372036854775808,"reason":"a"}""",
        """{"goodwillMinor":[1],"reason":"a"}""", """{"goodwillMinor":{},"reason":"a"}""", """{"destination":"elsewhere"}""", """{"destination":null}""", "{\"reason\":\"a\\u0000b\",\"goodwillMinor\":1}",
    ];

    public async Task InitializeAsync()
    {
        _desk = await ApiDesk.OpenAsync(Engine.Sqlite);
        _number = await _desk.InspectedAsync(4500);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task A_wrong_body_is_refused_and_does_nothing()
    {
        foreach (var body in WrongBodies)
        {
            var reply = await _desk.ProposeAsync(_number, body);

            Assert.True((400, "api.body-malformed", "application/problem+json") == (reply.Status, reply.Code, reply.ContentType), $"{body}: {reply}");
            Assert.DoesNotContain(" at ReturnsDesk", reply.Body, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _desk.RefundsAsync());
    }

    [Fact]
    public async Task What_nests_too_deep_or_is_too_long_is_refused()
    {
        var deep = await _desk.ProposeAsync(_number, string.Concat(Enumerable.Repeat("{\"reason\":", 40)) + "1" + new string('}', 40));
        var longer = await _desk.ProposeAsync(_number, $$"""{"reason":"{{new string('a', 256 * 1024)}}"}""");
        var wordy = await _desk.ProposeAsync(_number, $$"""{"goodwillMinor":1,"reason":"{{new string('a', 1001)}}"}""");

        Assert.Equal((400, "api.body-malformed"), (deep.Status, deep.Code));
        Assert.Equal((413, "api.body-too-long"), (longer.Status, longer.Code));
        Assert.Equal((400, "api.body-malformed"), (wordy.Status, wordy.Code));
        Assert.Equal(0, await _desk.RefundsAsync());
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json", "gzip")]
    public async Task Only_plain_json_is_read(string type, string? encoding)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        var reply = await _desk.SendAsync(_desk.Request(HttpMethod.Post, $"/api/v1/returns/{_number}/refunds", key: null, call: "1", content));

        Assert.Equal((415, "api.content-type"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("退款")]
    [InlineData("a,b", true)]
    public async Task A_call_that_changes_something_needs_one_key_to_repeat_it_by(string? call, bool isFine = false)
    {
        var reply = await _desk.PostAsync($"/api/v1/returns/{_number}/refunds", "{}", call);

        Assert.Equal(isFine ? 201 : 400, reply.Status);
        Assert.Equal(isFine ? 1 : 0, await _desk.RefundsAsync());
    }

    [Fact]
    public async Task The_address_holds_nothing_that_was_not_asked_for()
    {
        var unknown = await _desk.GetAsync("/api/v1/refunds/1?id=2");
        var onPost = await _desk.PostAsync($"/api/v1/returns/{_number}/refunds?id=1", "{}", "1");
        var twice = await _desk.GetAsync("/api/v1/store-credit?customer=a@b.test&customer=c@d.test");
        var none = await _desk.GetAsync("/api/v1/store-credit");

        Assert.All(new[] { unknown, onPost, twice, none }, reply => Assert.Equal((400, "api.query"), (reply.Status, reply.Code)));
        Assert.Equal(0, await _desk.RefundsAsync());
    }

    [Fact]
    public async Task More_than_is_left_is_refused_with_what_is_left()
    {
        var reply = await _desk.ProposeAsync(_number, """{"goodwillMinor":100,"reason":"late"}""");

        Assert.Equal((422, "refund.above-balance"), (reply.Status, reply.Code));
        Assert.Equal([4600, 4500], reply.Json.GetProperty("amounts").EnumerateArray().Select(amount => amount.GetProperty("amountMinor").GetInt64()));
        Assert.Equal(0, await _desk.RefundsAsync());
    }
}
