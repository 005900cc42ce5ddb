using System.Text.Json;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Refunds;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>A value and the way to it, as a person would write it: <c>returns[0][1].units</c>.</summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path);

/// <summary>Reads JSON strictly. The first fault is kept as the refusal, and names its place; what follows reads as nothing.</summary>
internal sealed class StrictJson
{
    private const int LongestQuote = 80;

    public Refusal? Refusal { get; private set; }

    public void Refuse(string code, string path, params object[] facts) => Refusal ??= new Refusal(code, [Short(path), .. facts.Select(Short)]) { Field = path };

    /// <summary>The members of an object by name: none unknown, none twice.</summary>
    public Dictionary<string, JsonPlace> Object(JsonPlace place, params string[] known)
    {
        var members = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        if (place.Element.ValueKind != JsonValueKind.Object)
        {
            Refuse("quote.expected-object", Shown(place.Path));
        }

        foreach (var property in Properties(place.Element))
        {
            var name = Array.Find(known, property.NameEquals);
            if (name is null)
            {
                Refuse("quote.unknown-member", Join(place.Path, SafeName(property)), string.Join(", ", known));
            }
            else if (!members.TryAdd(name, new JsonPlace(property.Value, Join(place.Path, name))))
            {
                Refuse("quote.duplicate-member", Join(place.Path, name));
            }
        }

        foreach (var name in known)
        {
            members.TryAdd(name, new JsonPlace(default, Join(place.Path, name)));
        }

        return members;
    }

    public IReadOnlyList<JsonPlace> List(JsonPlace place, int most, bool required = true)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined && !required)
        {
            return [];
        }

        if (!IsPresent(place) || place.Element.ValueKind != JsonValueKind.Array)
        {
            Refuse("quote.expected-list", Shown(place.Path));
            return [];
        }

        if (place.Element.GetArrayLength() > most)
        {
            Refuse("quote.too-many", place.Path, most);
            return [];
        }

        return [.. place.Element.EnumerateArray().Select((element, i) => new JsonPlace(element, $"{place.Path}[{i}]"))];
    }

    /// <summary>A whole number within bounds; where the member is missing, the fallback, and without one a refusal.</summary>
    public long Integer(JsonPlace place, long? fallback = null, long least = 0, long most = LineCost.Largest)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined && fallback is { } value)
        {
            return value;
        }

        if (!IsPresent(place))
        {
            return least;
        }

        if (place.Element.ValueKind != JsonValueKind.Number || !IsWhole(place.Element.GetRawText()))
        {
            Refuse("quote.not-an-integer", place.Path);
            return least;
        }

        if (!place.Element.TryGetInt64(out var number))
        {
            number = place.Element.GetRawText().StartsWith('-') ? long.MinValue : long.MaxValue;
        }

        if (number < least)
        {
            Refuse(least == 0 ? "quote.negative" : "quote.too-small", place.Path, least);
        }
        else if (number > most)
        {
            Refuse("quote.too-large", place.Path, most);
        }

        return Math.Clamp(number, least, most);
    }

    public string Text(JsonPlace place, string? fallback = null)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined && fallback is not null)
        {
            return fallback;
        }

        if (IsPresent(place) && (place.Element.ValueKind != JsonValueKind.String || !IsReadable(place.Element)))
        {
            Refuse("quote.expected-text", place.Path);
        }

        return Refusal is null ? place.Element.GetString()! : "";
    }

    public bool TrueOrFalse(JsonPlace place)
    {
        if (IsPresent(place) && place.Element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Refuse("quote.expected-true-false", place.Path);
        }

        return place.Element.ValueKind == JsonValueKind.True;
    }

    /// <summary>One of the names of an enum, in any case; never its number.</summary>
    public T Word<T>(JsonPlace place, T fallback, string code = "quote.unknown-word")
        where T : struct, Enum
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined)
        {
            return fallback;
        }

        var text = Text(place);
        var name = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            Refuse(code, place.Path, text, string.Join(", ", Enum.GetNames<T>()));
        }

        return name is null ? fallback : Enum.Parse<T>(name);
    }

    private static JsonElement.ObjectEnumerator Properties(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default;

    private bool IsPresent(JsonPlace place)
    {
        if (place.Element.ValueKind == JsonValueKind.Undefined)
        {
            Refuse("quote.missing-member", place.Path);
        }

        return place.Element.ValueKind != JsonValueKind.Undefined;
    }

    // A refusal quotes the file, and the file may hold anything of any length.
    private static object Short(object fact) => fact is string { Length: > LongestQuote } text ? text[..LongestQuote] + "…" : fact;

    private static bool IsWhole(string raw) => raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    // GetString throws on half a surrogate pair, which is valid JSON and no text.
    private static bool IsReadable(JsonElement element)
    {
        try
        {
            return element.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string SafeName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Shown(string path) => path.Length == 0 ? "$" : path;
}
