namespace ReturnsDesk.Features.Portal;

/// <summary>Every address of the portal, in one place.</summary>
public static class PortalUrls
{
    public const string Root = "/portal";
    public const string Find = Root;
    public const string Code = Root + "/code";
    public const string Leave = Root + "/leave";

    /// <summary>Where the shop's signed links lead.</summary>
    public const string Enter = Root + "/enter";

    /// <summary>The order: its articles, until when each can go back, and its returns.</summary>
    public const string Order = Root + "/order";
    public const string ApplyItems = Root + "/apply";
    public const string ApplyDetails = Root + "/apply/details";
    public const string ApplyCheck = Root + "/apply/check";
    public const string ApplyPhotos = Root + "/apply/photos";

    /// <summary>The withdrawal function of the law, open to everybody.</summary>
    public const string Withdraw = Root + "/withdraw";

    /// <summary>Where the customer asks to change a return (POST), and to give up what was filled in (POST).</summary>
    public static string Edit(string number) => $"{Return(number)}/edit";

    public const string Drop = Root + "/apply/drop";

    public static string Return(string number) => $"{Root}/returns/{Uri.EscapeDataString(number)}";

    public static string DraftPhoto(string id) => $"{ApplyPhotos}/{Uri.EscapeDataString(id)}";

    /// <summary>The page to find an order, for whoever must prove one again; the number is filled in.</summary>
    public static string FindAgain(string orderNumber) => $"{Find}?order={Uri.EscapeDataString(orderNumber)}";

    /// <summary>The same address in another language.</summary>
    public static string In(HttpRequest request, string culture) =>
        request.Path + QueryString.Create(request.Query.Where(part => part.Key != "culture").Select(part => KeyValuePair.Create(part.Key, (string?)part.Value.ToString())).Append(new("culture", culture)));
}
