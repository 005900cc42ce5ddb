using System.Text.Json;

namespace ReturnsDesk.Integrations.Payments;

/// <summary>Reads what others wrote: bounded in depth, and a value of another kind is a missing one.</summary>
internal static class AnswerJson
{
    public static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    /// <summary>The object, or null where the bytes are not one. The caller disposes nothing: the element is a copy.</summary>
    public static JsonElement? Object(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Object(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>A string, or the digits of a number; empty where there is neither.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString() ?? ""
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : "";

    /// <summary>A whole number; null for everything else.</summary>
    public static long? Whole(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;
}
