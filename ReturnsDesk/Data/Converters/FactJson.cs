using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Data.Converters;

/// <summary>Keeps the kind of a fact (amount, day, moment, word of a list, number, text), so that it can be told in any language later.</summary>
internal sealed class FactJson : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDecimal(),
            JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
            JsonValueKind.Object when element.TryGetProperty("money", out var minor) => new Money(minor.GetInt64(), element.GetProperty("currency").GetString()!),
            JsonValueKind.Object when element.TryGetProperty("day", out var day) => DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            JsonValueKind.Object when element.TryGetProperty("at", out var at) => at.GetDateTime(),
            JsonValueKind.Object when element.TryGetProperty("word", out var word) => new Word(word.GetString()!),
            JsonValueKind.Null => null,
            _ => element.ToString(),
        };
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        object plain = value switch
        {
            Money money => new { money = money.MinorUnits, currency = money.Currency },
            DateOnly day => new { day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
            DateTime at => new { at },
            Enum word => new { word = $"{word.GetType().Name}.{word}" },
            Word word => new { word = word.Key },
            _ => value,
        };
        JsonSerializer.Serialize(writer, plain, plain.GetType());
    }
}
