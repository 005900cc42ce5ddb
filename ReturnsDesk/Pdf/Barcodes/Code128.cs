namespace ReturnsDesk.Pdf.Barcodes;

/// <summary>Code 128 (ISO/IEC 15417) in the fewest symbols, over sets A, B and C with shifts.</summary>
public static class Code128
{
    /// <summary>Stands for FNC1 in the data: first for GS1-128, later as the separator of variable-length fields. A private character, so no text has it by chance.</summary>
    public const char Fnc1 = '\uE0F1';

    private const int Shift = 98, LatchC = 99, LatchB = 100, LatchA = 101, Fnc1Value = 102, FirstStart = 103, Stop = 106;

    /// <summary>True where every character is ASCII or <see cref="Fnc1"/> and there is at least one.</summary>
    public static bool CanEncode(string data) => data.Length > 0 && data.All(c => c < 128 || c == Fnc1);

    /// <summary>Symbol values: start, data, checksum, stop.</summary>
    /// <exception cref="ArgumentException">The data is empty or not ASCII.</exception>
    public static IReadOnlyList<int> Encode(string data)
    {
        if (!CanEncode(data))
        {
            throw new ArgumentException($"'{data}' cannot be written in Code 128: only ASCII can.", nameof(data));
        }

        var plan = Code128Plan.Of(data);
        var symbols = new List<int> { FirstStart + plan.FirstSet };
        for (int at = 0, set = plan.FirstSet; at < data.Length;)
        {
            var step = plan.Step(at, set);
            if (step.Kind == Code128Step.Latch)
            {
                symbols.Add(step.NextSet switch { Code128Plan.A => LatchA, Code128Plan.B => LatchB, _ => LatchC });
            }
            else
            {
                if (step.Kind == Code128Step.Shifted)
                {
                    symbols.Add(Shift);
                }

                symbols.Add(Value(data, at, step.Kind == Code128Step.Shifted ? 1 - set : set));
            }

            (at, set) = (at + step.Advance, step.NextSet);
        }

        var checksum = symbols.Select((value, position) => value * Math.Max(1, position)).Sum() % 103;
        return [.. symbols, checksum, Stop];
    }

    /// <summary>Bar and space widths in modules, beginning with a bar, without quiet zones.</summary>
    public static IReadOnlyList<int> Widths(string data) => [.. Encode(data).SelectMany(value => Code128Patterns.Widths(value))];

    private static int Value(string data, int at, int set) => data[at] switch
    {
        Fnc1 => Fnc1Value,
        var c when set == Code128Plan.C => ((c - '0') * 10) + (data[at + 1] - '0'),
        < ' ' and var c => c + 64,
        var c => c - ' ',
    };
}
