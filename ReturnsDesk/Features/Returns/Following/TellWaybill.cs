using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Shipping;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Following;

/// <summary>The number as it was kept, and what its check digit says.</summary>
public sealed record ToldWaybill(string Carrier, string Waybill, WaybillCheck Check);

/// <summary>
/// The customer tells the number of the parcel: that hands it over; until it is received another number can be told. A number that looks mistyped is refused once, so that it is
/// looked at again, and taken <c>allTheSame</c>. Refused: <c>return.unknown</c>, <c>waybill.length</c>, <c>waybill.check-digit</c>, <c>waybill.unlike-carrier</c>,
/// <c>case.step-not-allowed</c>, <c>parcel.step-not-allowed</c>, <c>parcel.waybill-closed</c>.
/// </summary>
[Requires(Permissions.CreateReturn)]
public sealed class TellWaybill(CustomerChange change)
{
    public const int MostCarrierLetters = 60;

    /// <param name="orderId">The order that the customer proved.</param>
    /// <param name="number">The return.</param>
    /// <param name="carrier">The carrier's name; empty to find it by the number.</param>
    /// <param name="waybill">As it was typed.</param>
    /// <param name="allTheSame">True where the customer has looked again.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Result<ToldWaybill>> ExecuteAsync(long orderId, string number, string? carrier, string waybill, bool allTheSame = false, CancellationToken cancellationToken = default)
    {
        var read = Read(carrier, waybill, allTheSame);
        var told = await change.RunAsync<TellWaybill>(orderId, number, (returnCase, deed) => read.Value is { } kept ? Keep(returnCase, deed, kept) : read.Refusal!, cancellationToken);
        return told.Refusal is { } refusal ? refusal : read.Value!;
    }

    /// <summary>True for a refusal that the customer may overrule.</summary>
    public static bool IsWarning(Refusal refusal) => refusal.Code is "waybill.check-digit" or "waybill.unlike-carrier";

    private static Result Keep(ReturnCase returnCase, Deed deed, ToldWaybill told) =>
        returnCase.Status is CaseStatus.Requested or CaseStatus.AwaitingCustomer or CaseStatus.Approved ? returnCase.HandOver(deed, told.Carrier, told.Waybill)
        : returnCase.Waybill == told.Waybill && (returnCase.Carrier ?? "") == told.Carrier ? Result.Done
        : returnCase.CorrectWaybill(deed, told.Carrier, told.Waybill);

    private static Result<ToldWaybill> Read(string? carrier, string waybill, bool allTheSame)
    {
        var number = Waybills.Normalise(waybill);
        if (number.Length is < WaybillReader.Shortest or > WaybillReader.Longest || !number.All(char.IsAscii))
        {
            return new Refusal("waybill.length", WaybillReader.Shortest, WaybillReader.Longest) { Field = "Waybill" };
        }

        var readings = WaybillReader.Read(number);
        return Couriers.Find(carrier) is { } named ? OfNamed(named, readings, number, allTheSame) : OfUnnamed(Short(carrier), readings, number, allTheSame);
    }

    private static Result<ToldWaybill> OfNamed(Courier named, IReadOnlyList<WaybillReading> readings, string number, bool allTheSame)
    {
        var name = Couriers.NameOf(named);
        var check = readings.FirstOrDefault(reading => reading.Courier == named)?.Check;
        var doubt = check is null ? "waybill.unlike-carrier" : check == WaybillCheck.Wrong ? "waybill.check-digit" : null;
        return doubt is null || allTheSame ? new ToldWaybill(name, number, check ?? WaybillCheck.NotVerified) : new Refusal(doubt, name) { Field = "Waybill" };
    }

    private static Result<ToldWaybill> OfUnnamed(string carrier, IReadOnlyList<WaybillReading> readings, string number, bool allTheSame)
    {
        var decided = WaybillReader.Decide(readings);
        var name = carrier.Length > 0 || decided is null ? carrier : Couriers.NameOf(decided.Courier);
        var allWrong = carrier.Length == 0 && readings.Count > 0 && readings.All(reading => reading.Check == WaybillCheck.Wrong);
        return allWrong && !allTheSame
            ? new Refusal("waybill.check-digit", string.Join(", ", readings.Select(reading => Couriers.NameOf(reading.Courier)))) { Field = "Waybill" }
            : new ToldWaybill(name, number, carrier.Length > 0 ? WaybillCheck.NotVerified : decided?.Check ?? WaybillCheck.NotVerified);
    }

    private static string Short(string? carrier) => (carrier ?? "").Trim() is var name && name.Length > MostCarrierLetters ? name[..MostCarrierLetters] : name;
}
