using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Conversing.Talking;

/// <summary>An entry as it stands in the list: on which day of the merchant's it begins one, and whether it goes on with what stands above it.</summary>
public sealed record TalkLine(TalkEntry Entry, DateOnly? BeginsDay, bool GoesOn);

/// <summary>Cuts a conversation into days of the merchant's zone, and joins what one writer said in one go.</summary>
public static class TalkDays
{
    private static readonly TimeSpan OneGo = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<TalkLine> Of(IReadOnlyList<TalkEntry> entries, MerchantZone zone)
    {
        var lines = new List<TalkLine>(entries.Count);
        TalkEntry? before = null;
        foreach (var entry in entries)
        {
            var day = DateOnly.FromDateTime(zone.ToLocal(entry.At));
            var isNewDay = before is null || DateOnly.FromDateTime(zone.ToLocal(before.At)) != day;
            var goesOn = !isNewDay && entry.Kind == "message" && before!.Kind == entry.Kind && before.Side == entry.Side && before.By == entry.By && entry.At - before.At < OneGo;
            lines.Add(new TalkLine(entry, isNewDay ? day : null, goesOn));
            before = entry;
        }

        return lines;
    }
}
