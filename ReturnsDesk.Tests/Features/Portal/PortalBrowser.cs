using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal;

/// <summary>A browser in front of the portal's pages, without a network: cookies, tokens of forms, no redirects followed.</summary>
internal sealed class PortalBrowser(DeskApplication app, CookieContainer cookies) : IDisposable
{
    private static readonly Uri Address = new("http://localhost");

    public static PortalBrowser Open(DeskApplication app) => new(app, new CookieContainer());

    public HttpClient Client { get; } = app.CreateDefaultClient(Address, new CookieContainerHandler(cookies));

    /// <summary>Comes in with a code, as the customer of the order.</summary>
    public async Task ProveAsync(Order order)
    {
        var asked = (await app.Services.GetRequiredService<RequestPortalCode>().ExecuteAsync(order.Number, order.Customer.Email, "192.0.2.200", "en")).Value!;
        var secret = (await app.Services.GetRequiredService<EnterPortalCode>().ExecuteAsync(asked.BrowserSecret, asked.Code)).Value!;
        Hold("rd-portal", secret);
    }

    public void Hold(string cookie, string value) => cookies.Add(Address, new Cookie(cookie, value, "/"));

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form of the page at <paramref name="page"/> to <paramref name="action"/>, with the token that the page gave.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = ((await OpenAsync(page)).QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value ?? "";
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    public void Dispose() => Client.Dispose();
}
