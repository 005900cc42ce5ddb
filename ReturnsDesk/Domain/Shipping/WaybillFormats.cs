namespace ReturnsDesk.Domain.Shipping;

/// <summary>The forms that are known. Where no rule of a check digit is published (SF, ZTO, YTO, STO, Yunda, JD, GLS and others) only the form is looked at.</summary>
internal static class WaybillFormats
{
    private const int Sscc = 18;

    public static IReadOnlyList<WaybillFormat> All { get; } =
    [
        new(PostOf, "[A-Z]{2}[0-9]{9}[A-Z]{2}", CheckDigits.S10),
        new(Courier.Ups, "1Z[0-9A-Z]{15}[0-9]", CheckDigits.Ups),
        new(Courier.Ups, "T[0-9]{10}"),
        new(Courier.FedEx, "[0-9]{12}", CheckDigits.FedExExpress),
        new(Courier.FedEx, "[0-9]{15}", CheckDigits.Gs1),
        new(Courier.FedEx, "96[0-9]{20}", number => CheckDigits.Gs1(number[7..])),
        new(Courier.Usps, "9[1-5][0-9]{20}", CheckDigits.Gs1),
        new(Courier.Usps, "420(?:[0-9]{5}|[0-9]{9})9[1-5][0-9]{20}", number => CheckDigits.Gs1(number[^22..])),
        new(Courier.Usps, "(?:03|23|7[0-9])[0-9]{18}", number => CheckDigits.Gs1(number) || CheckDigits.Gs1("91" + number)),
        new(Courier.DhlExpress, "[0-9]{10}", CheckDigits.Modulo7),
        new(Courier.DhlExpress, "JVGL[0-9]{9,16}"),
        new(Courier.DhlParcel, "[0-9]{12}", CheckDigits.Identcode),
        new(Courier.DhlParcel, "00[0-9]{18}", number => CheckDigits.Gs1(number[^Sscc..])),
        new(Courier.DhlParcel, "JJD[0-9]{10,20}"),
        new(Courier.DhlEcommerce, "GM[0-9A-Z]{10,38}"),
        new(Courier.Dpd, "[0-9]{14}[0-9A-Z]", CheckDigits.Modulo3736),
        new(Courier.Dpd, "[0-9]{14}"),
        new(Courier.Dpd, "[0-9]{27}[0-9A-Z]", CheckDigits.Modulo3736),
        new(Courier.Gls, "[0-9]{11,12}"),
        new(Courier.Gls, "(?=[0-9A-Z]*[A-Z])[0-9A-Z]{8}"),
        new(Courier.Yodel, "JD[0-9]{16}"),
        new(Courier.SfExpress, "SF[0-9]{12,13}"),
        new(Courier.JdLogistics, "JD[A-Z]?[A-Z]?[0-9]{11,13}"),
        new(Courier.Yto, "YT[0-9]{13}"),
        new(Courier.Zto, "7[3-9][0-9]{12}"),
        new(Courier.Zto, "7[3-9][0-9]{10}"),
        new(Courier.Sto, "77[0-9]{13}"),
        new(Courier.Yunda, "(?:31|4[36])[0-9]{11}"),
        new(Courier.Yunda, "(?:31|4[36])[0-9]{13}"),
        new(Courier.Ems, "(?:1[0-2]|50|51|9[5-9])[0-9]{11}"),
    ];

    /// <summary>The post of an S10 number, by the country at its end and the service at its beginning.</summary>
    private static Courier PostOf(string number) => (number[^2..], number[0]) switch
    {
        ("CN", 'E') => Courier.Ems,
        ("CN", _) => Courier.ChinaPost,
        ("GB", _) => Courier.RoyalMail,
        ("US", _) => Courier.Usps,
        ("DE", _) => Courier.DhlParcel,
        _ => Courier.Post,
    };
}
