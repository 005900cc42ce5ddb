namespace ReturnsDesk.Components;

/// <summary>Every address in the app, in one place.</summary>
public static class DeskUrls
{
    public const string Home = "/";
    public const string Review = "/review";

    /// <summary>Statements of withdrawal that wait for a person.</summary>
    public const string Withdrawals = "/review/withdrawals";
    public const string Waiting = "/waiting";
    public const string Radar = "/deadlines";
    public const string Extensions = "/deadlines/extend";
    public const string Receiving = "/receiving";
    public const string ToSend = "/to-send";
    public const string Refunds = "/refunds";
    public const string Reconciliation = "/refunds/reconciliation";
    public const string ReconciliationCsv = "/refunds/reconciliation/differences.csv";
    public const string Orders = "/orders";
    public const string Dashboard = "/dashboard";
    public const string ReturnRateCsv = "/dashboard/return-rate.csv";
    public const string SatisfactionCsv = "/dashboard/satisfaction.csv";
    public const string Import = "/import";
    public const string Quote = "/quote";
    public const string QuoteAsJson = "/quote?view=json";
    public const string Policies = "/policies";
    public const string Signals = "/policies/signals";

    /// <summary>What customers read.</summary>
    public const string PublicPolicy = "/policy";
    public const string Settings = "/settings";
    public const string MerchantSettings = "/settings/merchant";
    public const string People = "/settings/people";
    public const string Limits = "/settings/limits";
    public const string Reasons = "/settings/reasons";
    public const string Templates = "/settings/templates";
    public const string ApiKeys = "/settings/api-keys";
    public const string ReturnAddresses = "/settings/return-addresses";
    public const string Mail = "/settings/mail";
    public const string ProductImages = "/settings/product-images";

    /// <summary>The picture of an article.</summary>
    public const string ProductImagePattern = "/product-images/{id:long}";

    public const string Audit = "/settings/audit";
    public const string AuditCsv = "/settings/audit.csv";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string SetUp = "/account/set-up";
    public const string Password = "/account/password";
    public const string SecondStep = "/account/second-step";
    public const string SecondFactor = "/account/second-factor";
    public const string LanguageEndpoint = "/account/language";
    public const string NotFound = "/not-found";
    public const string Status = "/status";

    /// <summary>A part of the parcels that go out in place of goods.</summary>
    public static string ToSendTab(object tab) => $"{ToSend}?tab={Escape(tab)}";

    /// <summary>A part of the refunds desk.</summary>
    public static string RefundsTab(string tab) => $"{Refunds}?tab={Escape(tab)}";

    /// <summary>What a return is worth, to be proposed.</summary>
    public static string NewRefund(object number) => $"/refunds/new/{Escape(number)}";

    public static string Refund(object id) => $"/refunds/{Escape(id)}";

    /// <summary>What became of an extension of many deadlines.</summary>
    public static string Extension(object id) => $"{Extensions}/{Escape(id)}";

    public static string Return(object number) => $"/returns/{Escape(number)}";

    /// <summary>The return label as a PDF.</summary>
    public static string LabelPdf(object number) => $"/returns/{Escape(number)}/label.pdf";

    /// <summary>A paper of the return (<c>label</c>, <c>slip</c>, <c>packing-slip</c>) in a size of the papers.</summary>
    public static string PaperPdf(object number, string paper, object size) => $"/returns/{Escape(number)}/{paper}.pdf?size={Escape(size)}";

    /// <summary>A photo of the return, whole.</summary>
    public static string Photo(object number, string id) => $"/returns/{Escape(number)}/photos/{Escape(id)}";

    public static string PhotoThumbnail(object number, string id) => $"{Photo(number, id)}?size=thumb";

    public static string ProductImage(long id, string hash) => $"/product-images/{id}?v={hash[..8]}";

    /// <summary>The receiving station with this return on the bench.</summary>
    public static string Inspect(object number) => $"{Receiving}?case={Escape(number)}";

    public static string PublicPolicyIn(string culture) => $"{PublicPolicy}?culture={Escape(culture)}";

    /// <summary>A version of the policy.</summary>
    public static string Policy(object number) => $"{Policies}/{Escape(number)}";

    /// <summary>The version with one of its rules open to be changed.</summary>
    public static string PolicyRule(object number, string rule) => $"{Policy(number)}?rule={Escape(rule)}";

    /// <summary>The version with its own terms open to be changed.</summary>
    public static string PolicyTerms(object number) => $"{Policy(number)}?show=terms";

    public static string PolicyDifference(object number) => $"{Policy(number)}?show=difference";

    /// <summary>What the version would have decided in the past.</summary>
    public static string PolicyReplay(object number) => $"{Policy(number)}/replay";

    public static string Order(object id) => $"/orders/{Escape(id)}";

    public static string FileReturn(object orderId) => $"/orders/{Escape(orderId)}/return";

    /// <summary>The mails in one state; all of them where none is named.</summary>
    public static string MailIn(object? state) => state is null ? Mail : $"{Mail}?state={Escape(state)}";

    /// <summary>The list at <paramref name="place"/>, showing what matches <paramref name="text"/>.</summary>
    public static string Search(string place, string text) => $"{place}?q={Escape(text)}";

    /// <summary>The list at <paramref name="place"/> with one of its entries open to be changed.</summary>
    public static string EditAt(string place, object entry) => $"{place}?edit={Escape(entry)}";

    /// <summary>A version of the policy, replayed over past requests; a certain replay of it where one is named.</summary>
    public static string PolicyReplay(object number, long? replay = null) => $"/policies/{Escape(number)}/replay{(replay is { } id ? $"?run={id}" : "")}";

    public static string Language(string culture) => $"{LanguageEndpoint}?culture={Escape(culture)}";

    public static string SignInFor(string relativeAddress) => $"{SignIn}?returnUrl={Escape("/" + relativeAddress.TrimStart('/'))}";

    /// <summary>The second step of a sign-in that leads to <paramref name="returnUrl"/>.</summary>
    public static string SecondStepFor(string? returnUrl) => string.IsNullOrEmpty(returnUrl) ? SecondStep : $"{SecondStep}?returnUrl={Escape(returnUrl)}";

    private static string Escape(object part) => Uri.EscapeDataString(part.ToString() ?? "");
}
