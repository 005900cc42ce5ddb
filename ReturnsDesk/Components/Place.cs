using MudBlazor;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Components;

/// <summary>A place of the app: shown to whoever holds one of <see cref="AnyOf"/>; <see cref="Letter"/> follows G on the keyboard.</summary>
public sealed record Place(string Name, string Address, string Icon, string Letter, params string[] AnyOf)
{
    private const string None = "";

    public static Place Review { get; } =
        new("Review", DeskUrls.Review, Icons.Material.Outlined.Inbox, "r", Permissions.DecideReturn, Permissions.ReadAudit);

    public static Place Withdrawals { get; } = new("Withdrawals", DeskUrls.Withdrawals, Icons.Material.Outlined.AssignmentReturn, "v", Permissions.ReadWithdrawals);

    public static Place Waiting { get; } =
        new("Waiting", DeskUrls.Waiting, Icons.Material.Outlined.LocalShipping, "w", Permissions.DecideReturn, Permissions.ReceiveParcel, Permissions.ReadAudit);

    public static Place Radar { get; } =
        new("Radar", DeskUrls.Radar, Icons.Material.Outlined.Radar, "t", Permissions.DecideReturn, Permissions.ReadAudit);

    public static Place Receiving { get; } = new("Receiving", DeskUrls.Receiving, Icons.Material.Outlined.QrCodeScanner, "e", Permissions.ReceiveParcel);

    public static Place ToSend { get; } = new("ToSend", DeskUrls.ToSend, Icons.Material.Outlined.Redeem, "x", Permissions.SendReplacement, Permissions.ReadAudit);

    public static Place Refunds { get; } = new("Refunds", DeskUrls.Refunds, Icons.Material.Outlined.Payments, "f", Permissions.ReadRefunds);

    public static Place Orders { get; } = new("Orders", DeskUrls.Orders, Icons.Material.Outlined.ReceiptLong, "o", Permissions.ReadOrders);

    public static Place Dashboard { get; } = new("Dashboard", DeskUrls.Dashboard, Icons.Material.Outlined.Insights, "d", Permissions.ReadReports);

    public static Place Policies { get; } = new("Policies", DeskUrls.Policies, Icons.Material.Outlined.Gavel, "l", Permissions.ReadPolicy);

    public static Place Import { get; } = new("Import", DeskUrls.Import, Icons.Material.Outlined.UploadFile, "i", Permissions.ImportOrders);

    public static Place Quote { get; } = new("Quote", DeskUrls.Quote, Icons.Material.Outlined.Calculate, "q", Permissions.QuoteRefund);

    public static IReadOnlyList<Place> Work { get; } = [Review, Withdrawals, Waiting, Receiving, ToSend, Refunds, Radar];

    public static IReadOnlyList<Place> Shop { get; } = [Orders, Dashboard, Policies, Import, Quote];

    public static IReadOnlyList<Place> Settings { get; } =
    [
        new("Overview", DeskUrls.Settings, Icons.Material.Outlined.Tune, None, Permissions.ReadPolicy),
        new("Merchant", DeskUrls.MerchantSettings, Icons.Material.Outlined.Storefront, "s", Permissions.EditMerchant),
        new("People", DeskUrls.People, Icons.Material.Outlined.Group, "p", Permissions.ReadPeople),
        new("Limits", DeskUrls.Limits, Icons.Material.Outlined.Balance, None, Permissions.ReadLimits),
        new("Reasons", DeskUrls.Reasons, Icons.Material.Outlined.Label, None, Permissions.EditReasons),
        new("Templates", DeskUrls.Templates, Icons.Material.Outlined.Quickreply, None, Permissions.EditTemplates),
        new("ApiKeys", DeskUrls.ApiKeys, Icons.Material.Outlined.Key, None, Permissions.EditApiKeys, Permissions.ReadAudit),
        new("ReturnAddresses", DeskUrls.ReturnAddresses, Icons.Material.Outlined.Place, None, Permissions.EditMerchant),
        new("ProductImages", DeskUrls.ProductImages, Icons.Material.Outlined.Image, None, Permissions.ImportOrders),
        new("Mail", DeskUrls.Mail, Icons.Material.Outlined.Mail, "m", Permissions.ReadAudit),
        new("Audit", DeskUrls.Audit, Icons.Material.Outlined.FactCheck, "a", Permissions.ReadAudit),
    ];

    public static IReadOnlyList<Place> All { get; } = [.. Work, .. Shop, .. Settings];
}
