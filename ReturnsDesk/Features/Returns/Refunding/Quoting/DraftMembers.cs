using System.Globalization;
using System.Text.Json.Nodes;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>Reads and writes the members of a draft one by one; what is left empty is left out.</summary>
internal static class DraftMembers
{
    public static long? Number(this JsonObject part, string name) => part[name] is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    public static string Text(this JsonObject part, string name) => part[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static bool IsTrue(this JsonObject part, string name) => part[name] is JsonValue value && value.TryGetValue<bool>(out var truth) && truth;

    public static void Put(this JsonObject part, string name, long? value) => part.Place(name, value is { } number ? JsonValue.Create(number) : null);

    public static void Put(this JsonObject part, string name, string? value) => part.Place(name, string.IsNullOrWhiteSpace(value) ? null : JsonValue.Create(value.Trim()));

    public static void Put(this JsonObject part, string name, bool value) => part[name] = value;

    /// <summary>What was typed into a number field; null where it is no whole number.</summary>
    public static long? Typed(object? value) => long.TryParse(value?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The place of the line that a return names by number or SKU.</summary>
    public static int LineOf(this QuoteDraft draft, JsonObject units)
    {
        var sku = units.Text("line");
        return sku.Length == 0 ? (int)(units.Number("line") ?? 0) : Enumerable.Range(0, draft.Lines.Count).FirstOrDefault(at => ((JsonObject)draft.Lines[at]!).Text("sku") == sku);
    }

    private static void Place(this JsonObject part, string name, JsonValue? value)
    {
        if (value is null)
        {
            part.Remove(name);
        }
        else
        {
            part[name] = value;
        }
    }
}
