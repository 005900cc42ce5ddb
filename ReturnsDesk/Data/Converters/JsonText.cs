using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Data.Converters;

/// <summary>Immutable data that is written once and read whole (a trace, a derivation, a policy) is kept as JSON text, alike in both engines.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(), new FactJson(), new SetJson<FaultSide>() } };

    public static PropertyBuilder<T> HasJsonText<T>(this PropertyBuilder<T> property)
        where T : class
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Options), text => JsonSerializer.Deserialize<T>(text, Options)!),
            new ValueComparer<T>((left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value));
        return property;
    }
}
