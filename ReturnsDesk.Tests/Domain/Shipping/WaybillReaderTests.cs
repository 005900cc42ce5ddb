using ReturnsDesk.Domain.Shipping;

namespace ReturnsDesk.Tests.Domain.Shipping;

public sealed class WaybillReaderTests
{
    [Theory]
    // UPU S10: the example of the standard, then its vectors by country and service.
    [InlineData("RR473124829GB", Courier.RoyalMail)]
    [InlineData("RB123456785GB", Courier.RoyalMail)]
    [InlineData("RB123456785US", Courier.Usps)]
    [InlineData("RB123456785CV", Courier.Post)]
    [InlineData("EE123456785CN", Courier.Ems)]
    [InlineData("LX123456785CN", Courier.ChinaPost)]
    [InlineData("CY123456785DE", Courier.DhlParcel)]
    // UPS
    [InlineData("1Z999AA10123456784", Courier.Ups)]
    [InlineData("1Z5R89390357567127", Courier.Ups)]
    [InlineData("1Z879E930346834440", Courier.Ups)]
    [InlineData("1Z410E7W0392751591", Courier.Ups)]
    [InlineData("1Z8V92A70367203024", Courier.Ups)]
    [InlineData("1ZXX3150YW44070023", Courier.Ups)]
    // FedEx express, ground, ground 96
    [InlineData("986578788855", Courier.FedEx)]
    [InlineData("477179081230", Courier.FedEx)]
    [InlineData("799531274483", Courier.FedEx)]
    [InlineData("790535312317", Courier.FedEx)]
    [InlineData("974367662710", Courier.FedEx)]
    [InlineData("041441760228964", Courier.FedEx)]
    [InlineData("568283610012000", Courier.FedEx)]
    [InlineData("568283610012734", Courier.FedEx)]
    [InlineData("9611020987654312345672", Courier.FedEx)]
    // USPS: 20 and 22 digits, with and without the routing part
    [InlineData("03071790000523483741", Courier.Usps)]
    [InlineData("71123456789123456787", Courier.Usps)]
    [InlineData("71969010756003077385", Courier.Usps)]
    [InlineData("9400111206206406260787", Courier.Usps)]
    [InlineData("9400111201080805483016", Courier.Usps)]
    [InlineData("9405803699300124287899", Courier.Usps)]
    [InlineData("9434611206206406227577", Courier.Usps)]
    [InlineData("9101123456789000000013", Courier.Usps)]
    [InlineData("9361289878700317633795", Courier.Usps)]
    [InlineData("9505511069605048600624", Courier.Usps)]
    [InlineData("420787459400111206206406260787", Courier.Usps)]
    // DHL: express, Identcode, SSCC
    [InlineData("3318810025", Courier.DhlExpress)]
    [InlineData("8487135506", Courier.DhlExpress)]
    [InlineData("1099255990", Courier.DhlExpress)]
    [InlineData("3318810014", Courier.DhlExpress)]
    [InlineData("563102430313", Courier.DhlParcel)]
    [InlineData("00340434161094015902", Courier.DhlParcel)]
    // DPD: ISO 7064 MOD 37,36
    [InlineData("09980000020033F", Courier.Dpd)]
    [InlineData("09980000020034D", Courier.Dpd)]
    [InlineData("008182709980000020033350276C", Courier.Dpd)]
    public void A_right_check_digit_names_the_carrier(string waybill, Courier courier)
    {
        var reading = WaybillReader.Decide(WaybillReader.Read(waybill));

        Assert.Equal(new WaybillReading(courier, WaybillCheck.Right), reading);
    }

    [Theory]
    [InlineData("RR473124820GB", Courier.RoyalMail)]
    [InlineData("RB123456786US", Courier.Usps)]
    [InlineData("1Z999AA10123456785", Courier.Ups)]
    [InlineData("1Z1111111111111111", Courier.Ups)]
    [InlineData("996578788855", Courier.FedEx)]
    [InlineData("568283610012732", Courier.FedEx)]
    [InlineData("9611020987654312345673", Courier.FedEx)]
    [InlineData("03071790000523483742", Courier.Usps)]
    [InlineData("9101123456789000000014", Courier.Usps)]
    [InlineData("9434611206206407667131", Courier.Usps)]
    [InlineData("3318810010", Courier.DhlExpress)]
    [InlineData("3318810034", Courier.DhlExpress)]
    [InlineData("563102430314", Courier.DhlParcel)]
    [InlineData("00340434161094015903", Courier.DhlParcel)]
    [InlineData("09980000020033D", Courier.Dpd)]
    [InlineData("008182709980000020033350276A", Courier.Dpd)]
    public void A_wrong_check_digit_is_seen(string waybill, Courier courier) =>
        Assert.Contains(new WaybillReading(courier, WaybillCheck.Wrong), WaybillReader.Read(waybill));

    [Theory]
    [InlineData("SF1234567890123", Courier.SfExpress)]
    [InlineData("YT1234567890123", Courier.Yto)]
    [InlineData("773123456789012", Courier.Sto)]
    [InlineData("75123456789012", Courier.Zto)]
    [InlineData("4312345678901", Courier.Yunda)]
    [InlineData("1123456789012", Courier.Ems)]
    [InlineData("JDVA12345678901", Courier.JdLogistics)]
    [InlineData("JJD0099999999", Courier.DhlParcel)]
    [InlineData("JVGL0999999990", Courier.DhlExpress)]
    [InlineData("GM2951173225174494", Courier.DhlEcommerce)]
    [InlineData("ZAB12CDE", Courier.Gls)]
    [InlineData("JD0002123456789012", Courier.Yodel)]
    public void A_form_without_a_published_rule_is_taken_unverified(string waybill, Courier courier) =>
        Assert.Contains(new WaybillReading(courier, WaybillCheck.NotVerified), WaybillReader.Read(waybill));

    [Theory]
    [InlineData("HELLO-WORLD")]
    [InlineData("ABC")]
    [InlineData("")]
    [InlineData("1234567890123456789012345678901234567890")]
    public void Nobodys_number_names_nobody(string waybill)
    {
        Assert.Empty(WaybillReader.Read(waybill));
        Assert.Null(WaybillReader.Decide([]));
    }

    [Fact]
    public void Two_carriers_that_both_may_be_right_are_left_to_the_customer()
    {
        var both = Enumerable.Range(0, 100_000).Select(number => $"4771{number:D8}").First(number => WaybillReader.Read(number).Count(reading => reading.Check == WaybillCheck.Right) == 2);

        Assert.Null(WaybillReader.Decide(WaybillReader.Read(both)));
        Assert.Equal([Courier.FedEx, Courier.DhlParcel], WaybillReader.Read(both).Take(2).Select(reading => reading.Courier));
    }

    [Fact]
    public void Every_single_mistyped_digit_of_an_S10_number_is_found()
    {
        const string Number = "RR473124829GB";
        var mistyped = from at in Enumerable.Range(2, 9) from digit in "0123456789" where digit != Number[at] select Number[..at] + digit + Number[(at + 1)..];

        Assert.All(mistyped, number => Assert.Equal(WaybillCheck.Wrong, Assert.Single(WaybillReader.Read(number)).Check));
    }

    [Fact]
    public void Stored_names_find_their_carrier_again() =>
        Assert.All(Enum.GetValues<Courier>(), courier => Assert.Equal(courier, Couriers.Find(Couriers.NameOf(courier).ToLowerInvariant())));
}
