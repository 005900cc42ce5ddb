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
    public const string WithdrawalReceived = Withdraw + "/received";

    /// <summary>The same for another order than the proven one.</summary>
    public const string WithdrawOther = Withdraw + "?other=true";

    /// <summary>Where the customer asks to change a return (POST), and to give up what was filled in (POST).</summary>
    public static string Edit(string number) => $"{Return(number)}/edit";

    /// <summary>Where the customer chooses what is sent in place of the goods (POST).</summary>
    public static string Exchange(string number) => $"{Return(number)}/exchange";

    /// <summary>What an article of the order looks like.</summary>
    public static string LineImage(long lineId, string hash) => $"{Order}/images/{lineId}?v={hash[..8]}";

    public const string Drop = Root + "/apply/drop";

    public static string Return(string number) => $"{Root}/returns/{Uri.EscapeDataString(number)}";

    public static string LabelPdf(string number) => Return(number) + "/label.pdf";

    public static string SlipPdf(string number) => Return(number) + "/slip.pdf";

    /// <summary>Makes an address under which a paper can be printed without being signed in.</summary>
    public static string PrintElsewhere(string number) => Return(number) + "/print";

    public static string PrintNoMore(string number) => Return(number) + "/print/stop";

    public static string Waybill(string number) => Return(number) + "/waybill";

    public static string AnswerReturn(string number) => Return(number) + "/answer";

    public static string AppealReturn(string number) => Return(number) + "/appeal";

    public static string CancelReturn(string number) => Return(number) + "/cancel";

    public static string RateReturn(string number) => Return(number) + "/rating";

    public static string WriteMessage(string number) => Return(number) + "/messages";

    public static string Photo(string number, string id) => $"{Return(number)}/photos/{Uri.EscapeDataString(id)}";

    public static string PhotoThumbnail(string number, string id) => Photo(number, id) + "?size=thumb";

    /// <summary>The page of a return after something was done there, by its word.</summary>
    public static string ReturnAfter(string number, string done) => $"{Return(number)}?done={Uri.EscapeDataString(done)}";

    /// <summary>Where the links of mails lead, and where a lent paper is opened: whoever has the address needs nothing else.</summary>
    public const string StatusLinks = "/r";
    public const string LentPapers = "/p";

    public static string LentPaper(string token) => $"{LentPapers}/{token}";

    public static string DraftPhoto(string id) => $"{ApplyPhotos}/{Uri.EscapeDataString(id)}";

    /// <summary>The page to find an order, for whoever must prove one again; the number is filled in.</summary>
    public static string FindAgain(string orderNumber) => $"{Find}?order={Uri.EscapeDataString(orderNumber)}";

    /// <summary>The same address in another language.</summary>
    public static string In(HttpRequest request, string culture) =>
        request.Path + QueryString.Create(request.Query.Where(part => part.Key != "culture").Select(part => KeyValuePair.Create(part.Key, (string?)part.Value.ToString())).Append(new("culture", culture)));
}
