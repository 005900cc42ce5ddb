using System.Text;
using Microsoft.AspNetCore.Http;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>An answer, finished and signed, that can also be given badly.</summary>
internal sealed record Reply(int Status, string ContentType, string Body)
{
    private const int TooLong = 1024 * 1024;

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static Reply Json(int status, string body) => new(status, "application/json; charset=utf-8", body);

    public static Reply Garbage { get; } = new(StatusCodes.Status200OK, "text/html", "<html><body>Gateway maintenance {\"id\":");

    /// <summary>Readable, but longer than any answer may be.</summary>
    public Reply Huge => this with { Body = new string(' ', TooLong) + Body };

    public static Reply Redirect { get; } = new(StatusCodes.Status307TemporaryRedirect, "text/plain", "") { Headers = new Dictionary<string, string> { ["Location"] = "/elsewhere" } };

    public async Task WriteAsync(HttpContext context)
    {
        var bytes = Head(context);
        await context.Response.Body.WriteAsync(bytes);
    }

    /// <summary>Promises the whole and breaks off in the middle.</summary>
    public async Task WriteHalfAsync(HttpContext context)
    {
        var bytes = Head(context);
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private byte[] Head(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (Status, ContentType, bytes.Length);
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        return bytes;
    }
}

/// <summary>News of a refund, ready to be posted.</summary>
internal sealed record NewsPost(string Id, string Event, string ContentType, byte[] Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>The way one gateway speaks.</summary>
internal interface IDialect
{
    string Name { get; }

    /// <summary><paramref name="isNew"/> is false where the key had been used before.</summary>
    Reply Sent(FakeRefund refund, bool isNew);

    Reply Error(FakeError error, RefundOrder order);

    /// <summary>A reply as it stands, with a signature that does not fit it.</summary>
    Reply Spoilt(Reply reply);

    /// <summary>What is told unasked of a refund in this state; nothing where this gateway keeps silent. A forged one is not signed by the gateway.</summary>
    IEnumerable<NewsPost> News(FakeRefund refund, bool isNew, bool isForged);
}
