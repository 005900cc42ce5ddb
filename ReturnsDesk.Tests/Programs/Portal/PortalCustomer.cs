using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ReturnsDesk.Features.Access;

namespace ReturnsDesk.Tests.Programs.Portal;

/// <summary>One customer with a browser and a network address of their own; the desk takes us for its proxy.</summary>
internal sealed partial class PortalCustomer : IDisposable
{
    private const string Secret = "only for measuring, and long enough for it";
    private readonly HttpClient _client;

    public PortalCustomer(string address, int number)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        _client.DefaultRequestHeaders.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"));
    }

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Proxy__Addresses__0"] = "127.0.0.1", ["Portal__LinkSecret"] = Secret };

    public async Task ComeInAsync(PortalBenchOrder order, CancellationToken cancellationToken)
    {
        var at = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var sign = EnterByShopLink.SignatureOf(Secret, order.Channel, order.Number, at);
        var address = $"/portal/enter?channel={Uri.EscapeDataString(order.Channel)}&order={Uri.EscapeDataString(order.Number)}&at={at}&sign={sign}";
        await ExpectAsync(await _client.GetAsync(new Uri(address, UriKind.Relative), cancellationToken), HttpStatusCode.SeeOther);
    }

    public async Task LookUpAsync(PortalBenchOrder order, CancellationToken cancellationToken) =>
        await PostAsync("/portal", "/portal", new FormUrlEncodedContent([new("number", order.Number), new("proof", order.Email)]), cancellationToken);

    public async Task ApplyAsync(PortalBenchOrder order, byte[] photo, CancellationToken cancellationToken)
    {
        var line = order.LineId.ToString(CultureInfo.InvariantCulture);
        await PostAsync("/portal/apply", "/portal/apply", new FormUrlEncodedContent([new("take", line), new($"units-{line}", "1"), new($"reason-{line}", "defect")]), cancellationToken);
        var details = new MultipartFormDataContent
        {
            { new StringContent("defect-look"), $"detail-{line}" }, { new StringContent("A scratch on the side."), $"comment-{line}" }, { new StringContent("check"), "go" },
            { new ByteArrayContent(photo), $"photos-{line}", "scratch.jpg" },
        };
        await PostAsync("/portal/apply/details", "/portal/apply/details", details, cancellationToken);
        await PostAsync("/portal/apply/check", "/portal/apply/check", new FormUrlEncodedContent([new("to", "money")]), cancellationToken);
    }

    public async Task LookHowFarAsync(PortalBenchOrder order, CancellationToken cancellationToken) =>
        await ExpectAsync(await _client.GetAsync(new Uri($"/portal/returns/{order.ReturnNumber}", UriKind.Relative), cancellationToken), HttpStatusCode.OK);

    public void Dispose() => _client.Dispose();

    /// <summary>Opens the page of a form, as a browser must for its token, and sends it.</summary>
    private async Task PostAsync(string page, string action, HttpContent form, CancellationToken cancellationToken)
    {
        var text = await _client.GetStringAsync(new Uri(page, UriKind.Relative), cancellationToken);
        var token = Token().Match(text).Groups[1].Value;
        using var content = form is MultipartFormDataContent multipart ? WithToken(multipart, token) : await WithTokenAsync(form, token, cancellationToken);
        await ExpectAsync(await _client.PostAsync(new Uri(action, UriKind.Relative), content, cancellationToken), HttpStatusCode.SeeOther);
    }

    private static MultipartFormDataContent WithToken(MultipartFormDataContent form, string token)
    {
        form.Add(new StringContent(token), "__RequestVerificationToken");
        return form;
    }

    private static async Task<HttpContent> WithTokenAsync(HttpContent form, string token, CancellationToken cancellationToken) =>
        new StringContent($"{await form.ReadAsStringAsync(cancellationToken)}&__RequestVerificationToken={Uri.EscapeDataString(token)}", null, "application/x-www-form-urlencoded");

    /// <exception cref="InvalidOperationException">A figure of refused requests would be worth nothing.</exception>
    private static async Task ExpectAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != status)
            {
                throw new InvalidOperationException($"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} answers {answer.StatusCode}: {Alert().Match(text).Value}");
            }
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("role=\"alert\"[^<]*<?")]
    private static partial Regex Alert();
}
