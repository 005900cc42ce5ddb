using System.Globalization;
using System.Security.Cryptography;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Features.Returns.Withdrawing;

namespace ReturnsDesk.Features.Portal.Withdrawal;

/// <summary>What the two steps carry from one to the next, in the form itself: nothing is stored before it is confirmed.</summary>
public sealed record WithdrawalForm(WithdrawalDraft Typed, string Key)
{
    private const string UnitsPrefix = "units-";
    private const int KeyLength = 32;

    /// <summary>True where it is about the order that this browser proved.</summary>
    public bool IsProven { get; init; }

    /// <summary>What was chosen of a proven order.</summary>
    public IReadOnlyList<WithdrawnUnits> Units { get; init; } = [];

    /// <summary>True where every piece of a proven order was left out.</summary>
    public bool ChoseNothing { get; init; }

    public static string FieldOf(long lineId) => string.Create(CultureInfo.InvariantCulture, $"{UnitsPrefix}{lineId}");

    public static WithdrawalForm Begin(PortalGuest? guest) => new(
        guest is null ? new WithdrawalDraft("", "", "") : new WithdrawalDraft(guest.CustomerName, guest.OrderNumber, guest.Email ?? ""),
        RandomNumberGenerator.GetHexString(KeyLength, lowercase: true))
    {
        IsProven = guest is not null,
    };

    public static WithdrawalForm Read(IFormCollection form, PortalGuest? guest)
    {
        var typed = new WithdrawalDraft(form["name"].ToString(), form["number"].ToString(), form["email"].ToString(), form["items"].ToString());
        var isProven = guest is not null && form["proven"] == "true" && TypedOrderNumber.AreSame(typed.OrderNumber, guest.OrderNumber);
        List<WithdrawnUnits> units = isProven ? UnitsOf(form) : [];
        return new WithdrawalForm(typed, form["key"].ToString())
        {
            IsProven = isProven,
            Units = units,
            ChoseNothing = isProven && units.Count == 0 && form.Keys.Any(key => key.StartsWith(UnitsPrefix, StringComparison.Ordinal)),
        };
    }

    /// <summary>The units that go with a line, as the form names them.</summary>
    public int UnitsOf(long lineId, int all) => Units.Count == 0 && !ChoseNothing ? all : Units.FirstOrDefault(line => line.OrderLineId == lineId)?.Units ?? 0;

    /// <summary>
    /// All that is open, chosen piece by piece, is the whole order. What was chosen of it is put in words, so that it is said even where the proof runs out before it is confirmed.
    /// </summary>
    public WithdrawalForm Choosing(IReadOnlyList<CandidateLine> lines)
    {
        List<(CandidateLine Line, int Units)> chosen = [.. from wanted in Units from line in lines where line.Id == wanted.OrderLineId select (line, Math.Min(wanted.Units, line.OpenUnits))];
        return chosen.Count == lines.Count && chosen.TrueForAll(one => one.Units == one.Line.OpenUnits)
            ? this with { Units = [], Typed = Typed with { Items = "" } }
            : this with
            {
                Units = [.. chosen.Select(one => new WithdrawnUnits(one.Line.Id, one.Units))],
                Typed = Typed with { Items = StatementWords.Named([.. chosen.Select(one => (one.Line.Sku, one.Line.ProductName, one.Line.Variant, one.Units))]) },
            };
    }

    private static List<WithdrawnUnits> UnitsOf(IFormCollection form) =>
    [
        .. from field in form
           where field.Key.StartsWith(UnitsPrefix, StringComparison.Ordinal)
           let line = long.TryParse(field.Key.AsSpan(UnitsPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
           let units = int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0
           where line > 0 && units > 0
           orderby line
           select new WithdrawnUnits(line, units),
    ];
}
