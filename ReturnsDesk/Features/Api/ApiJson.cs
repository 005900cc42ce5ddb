using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReturnsDesk.Features.Api;

/// <summary>How the interface reads and writes JSON.</summary>
internal static class ApiJson
{
    private const int Deepest = 32;

    /// <summary>For what comes in: nothing unknown, nothing twice, no comment, no number in quotes.</summary>
    public static JsonSerializerOptions Strict { get; } = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, MaxDepth = Deepest };

    private static JsonSerializerOptions Plain { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Plain);
}

/// <summary>An amount that a program may send: a whole number of minor units above zero, written as digits only.</summary>
internal sealed class MinorUnits : JsonConverter<long>
{
    public override bool HandleNull => true;

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var amount) && amount > 0 && !reader.HasValueSequence && !reader.ValueSpan.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? amount
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
