namespace ReturnsDesk.Features.Demo;

/// <summary>Chance that is the same everywhere and in every version of the runtime: SplitMix64, one stream per seed and place.</summary>
internal sealed class DemoDice(int seed, int stream, int place)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = Mix(Mix((ulong)(uint)seed * Step) ^ Mix(((ulong)(uint)stream << 32) | (uint)place));

    /// <summary>0 ≤ x &lt; 1.</summary>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From the first to the last, both included.</summary>
    public int Between(int first, int last) => first + (int)(Next() * (last - first + 1));

    public bool Chance(double probability) => Next() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Next() * from.Count)];

    /// <summary>One of the items, as often as its weight says.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, double Weight)> from)
    {
        var left = Next() * from.Sum(entry => entry.Weight);
        foreach (var (item, weight) in from)
        {
            left -= weight;
            if (left < 0)
            {
                return item;
            }
        }

        return from[^1].Item;
    }

    public string Hex(int digits)
    {
        var text = "";
        while (text.Length < digits)
        {
            text += Draw().ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        }

        return text[..digits];
    }

    private ulong Draw() => Mix(_state += Step);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
