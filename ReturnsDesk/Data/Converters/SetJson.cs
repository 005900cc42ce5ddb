using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReturnsDesk.Data.Converters;

/// <summary>The serializer writes a read-only set but cannot make one when it reads.</summary>
internal sealed class SetJson<T> : JsonConverter<IReadOnlySet<T>>
{
    public override IReadOnlySet<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<HashSet<T>>(ref reader, options) ?? [];

    public override void Write(Utf8JsonWriter writer, IReadOnlySet<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize<IEnumerable<T>>(writer, value, options);
}
