namespace ReturnsDesk.Domain.Shipping;

/// <summary>Carriers whose numbers have a form of their own.</summary>
public enum Courier
{
    Ups,
    FedEx,
    Usps,
    DhlExpress,
    DhlParcel,
    DhlEcommerce,
    Gls,
    Dpd,
    RoyalMail,
    Yodel,

    /// <summary>The post of a country without a name of its own here.</summary>
    Post,
    ChinaPost,
    Ems,
    SfExpress,
    JdLogistics,
    Yto,
    Zto,
    Sto,
    Yunda,
}

public static class Couriers
{
    /// <summary>The name that is stored with a parcel; the same whatever language it was chosen in.</summary>
    public static string NameOf(Courier courier) => courier switch
    {
        Courier.Ups => "UPS",
        Courier.FedEx => "FedEx",
        Courier.Usps => "USPS",
        Courier.DhlExpress => "DHL Express",
        Courier.DhlParcel => "DHL",
        Courier.DhlEcommerce => "DHL eCommerce",
        Courier.Gls => "GLS",
        Courier.Dpd => "DPD",
        Courier.RoyalMail => "Royal Mail",
        Courier.Yodel => "Yodel",
        Courier.Post => "Post",
        Courier.ChinaPost => "China Post",
        Courier.Ems => "EMS",
        Courier.SfExpress => "SF Express",
        Courier.JdLogistics => "JD Logistics",
        Courier.Yto => "YTO Express",
        Courier.Zto => "ZTO Express",
        Courier.Sto => "STO Express",
        Courier.Yunda => "Yunda Express",
        _ => throw new ArgumentOutOfRangeException(nameof(courier), courier, "Unknown carrier."),
    };

    /// <summary>The carrier that is stored under this name; null for any other text.</summary>
    public static Courier? Find(string? name) =>
        Enum.GetValues<Courier>().Cast<Courier?>().FirstOrDefault(courier => NameOf(courier!.Value).Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));
}
