using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ReturnsDesk.Tests.Support;

/// <summary>Fills in a static page's form as a browser would.</summary>
internal static class Forms
{
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient visitor, string address) =>
        await new HtmlParser().ParseDocumentAsync(await visitor.GetStringAsync(new Uri(address, UriKind.Relative)));

    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient visitor, string address, string form, params (string Name, string Value)[] values)
    {
        var page = await visitor.OpenAsync(address);
        var fields = page.QuerySelectorAll($"form:has(input[name=_handler][value={form}]) input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Select(hidden => (hidden.Name!, hidden.Value))
            .Concat(values)
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var content = new FormUrlEncodedContent(fields);
        return await visitor.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    public static Task<HttpResponseMessage> SignInAsync(this HttpClient visitor, string email, string password) =>
        visitor.SubmitAsync("/account/sign-in", "sign-in", ("Input.Email", email), ("Input.Password", password));

    public static bool IsRedirectTo(this HttpResponseMessage response, string address) =>
        response is { StatusCode: HttpStatusCode.Found, Headers.Location: { } location }
        && (location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString) == address;
}
