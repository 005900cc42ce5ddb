using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReturnsDesk.Data.Converters;

/// <summary>Reads and writes a read-only set as a list: the serializer by itself only writes it.</summary>
internal sealed class SetJson<T> : JsonConverter<IReadOnlySet<T>>
{
    public override IReadOnlySet<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<List<T>>(ref reader, options)!.ToHashSet();

    public override void Write(Utf8JsonWriter writer, IReadOnlySet<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Order().ToList(), options);
}
