namespace ReturnsDesk.Components;

/// <summary>Every address in the app, in one place.</summary>
public static class DeskUrls
{
    public const string Home = "/";
    public const string Review = "/review";
    public const string Waiting = "/waiting";
    public const string Receiving = "/receiving";
    public const string Refunds = "/refunds";
    public const string Reconciliation = "/refunds/reconciliation";
    public const string ReconciliationCsv = "/refunds/reconciliation/differences.csv";
    public const string Orders = "/orders";
    public const string Dashboard = "/dashboard";
    public const string ReturnRateCsv = "/dashboard/return-rate.csv";
    public const string Import = "/import";
    public const string Quote = "/quote";
    public const string QuoteAsJson = "/quote?view=json";
    public const string Settings = "/settings";
    public const string MerchantSettings = "/settings/merchant";
    public const string People = "/settings/people";
    public const string Reasons = "/settings/reasons";
    public const string ReturnAddresses = "/settings/return-addresses";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string SetUp = "/account/set-up";
    public const string Password = "/account/password";
    public const string LanguageEndpoint = "/account/language";
    public const string NotFound = "/not-found";
    public const string Status = "/status";

    /// <summary>A part of the refunds desk.</summary>
    public static string RefundsTab(string tab) => $"{Refunds}?tab={Escape(tab)}";

    /// <summary>What a return is worth, to be proposed.</summary>
    public static string NewRefund(object number) => $"/refunds/new/{Escape(number)}";

    public static string Refund(object id) => $"/refunds/{Escape(id)}";

    public static string Return(object number) => $"/returns/{Escape(number)}";

    /// <summary>The return label as a PDF.</summary>
    public static string LabelPdf(object number) => $"/returns/{Escape(number)}/label.pdf";

    /// <summary>The receiving station with this return on the bench.</summary>
    public static string Inspect(object number) => $"{Receiving}?case={Escape(number)}";

    public static string Order(object id) => $"/orders/{Escape(id)}";

    public static string FileReturn(object orderId) => $"/orders/{Escape(orderId)}/return";

    /// <summary>The list at <paramref name="place"/>, showing what matches <paramref name="text"/>.</summary>
    public static string Search(string place, string text) => $"{place}?q={Escape(text)}";

    /// <summary>The list at <paramref name="place"/> with one of its entries open to be changed.</summary>
    public static string EditAt(string place, object entry) => $"{place}?edit={Escape(entry)}";

    public static string Language(string culture) => $"{LanguageEndpoint}?culture={Escape(culture)}";

    public static string SignInFor(string relativeAddress) => $"{SignIn}?returnUrl={Escape("/" + relativeAddress.TrimStart('/'))}";

    private static string Escape(object part) => Uri.EscapeDataString(part.ToString() ?? "");
}
