using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>Facts as one short line of JSON, in the order given; what is not there is left out.</summary>
internal static class FactText
{
    private const int TailLength = 6;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] NoFacts = ["Id", "Version"];

    public static string? Of(params IEnumerable<(string Name, object? Value)> facts)
    {
        var told = facts.Where(fact => fact.Value is not null).ToDictionary(fact => fact.Name, fact => Told(fact.Value!));
        return told.Count == 0 ? null : JsonSerializer.Serialize(told, Plain);
    }

    /// <summary>Enough of a key to find it, not enough to use it.</summary>
    public static string Tail(string key) => key.Length <= TailLength ? key : key[^TailLength..];

    /// <summary>The columns that a save will write, as they stand in the database or as they will.</summary>
    public static string? Written(EntityEntry entry, bool before) => Of(
        from property in entry.Properties.Concat(entry.ComplexProperties.SelectMany(part => part.Properties))
        where !NoFacts.Contains(property.Metadata.Name) && (entry.State == EntityState.Added ? !before : property.IsModified)
        select (JsonNamingPolicy.CamelCase.ConvertName(property.Metadata.Name), before ? property.OriginalValue : property.CurrentValue));

    private static object Told(object value) => value switch
    {
        bool or int or long => value,
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list when value is not string => string.Join(", ", list.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
