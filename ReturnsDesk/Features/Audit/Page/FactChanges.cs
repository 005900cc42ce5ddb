using System.Text.Json;

namespace ReturnsDesk.Features.Audit.Page;

/// <summary>One fact of an entry: what it was, what it is. Either may be missing.</summary>
internal sealed record FactChange(string Name, string? Before, string? After)
{
    /// <summary>'Queued → Sending', 'Sending' where nothing was before, 'Queued → –' where nothing is after.</summary>
    public string Told => Before is null ? After ?? "" : Before == After ? Before : $"{Before} → {After ?? "–"}";
}

/// <summary>Takes the facts of an entry apart for reading; what is no JSON is shown as it stands.</summary>
internal static class FactChanges
{
    public static IReadOnlyList<FactChange> Of(AuditRow row)
    {
        var (before, after) = (Facts(row.Before), Facts(row.After));
        return [.. before.Keys.Union(after.Keys).Select(name => new FactChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))];
    }

    private static Dictionary<string, string> Facts(string? text)
    {
        if (text is null)
        {
            return [];
        }

        try
        {
            using var facts = JsonDocument.Parse(text);
            return facts.RootElement.ValueKind == JsonValueKind.Object
                ? facts.RootElement.EnumerateObject().DistinctBy(fact => fact.Name).ToDictionary(fact => fact.Name, fact => fact.Value.ToString())
                : new Dictionary<string, string> { [""] = text };
        }
        catch (JsonException)
        {
            return new Dictionary<string, string> { [""] = text };
        }
    }
}
