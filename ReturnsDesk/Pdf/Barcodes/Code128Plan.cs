namespace ReturnsDesk.Pdf.Barcodes;

internal readonly record struct Code128Step(int Kind, int Advance, int NextSet)
{
    public const int Plain = 0, Shifted = 1, Latch = 2;
}

/// <summary>The cheapest way through the sets, found from the end of the data by dynamic programming.</summary>
internal sealed class Code128Plan
{
    public const int A = 0, B = 1, C = 2;
    private const int Never = int.MaxValue / 2;

    private readonly int[,] _cost;
    private readonly Code128Step[,] _steps;
    private readonly string _data;

    private Code128Plan(string data)
    {
        _data = data;
        (_cost, _steps) = (new int[data.Length + 1, 3], new Code128Step[data.Length + 1, 3]);
        for (var at = data.Length - 1; at >= 0; at--)
        {
            Decide(at);
        }
    }

    /// <summary>Set B wins a draw: its symbols are the ones people expect.</summary>
    public int FirstSet => new[] { B, C, A }.MinBy(set => _cost[0, set]);

    public static Code128Plan Of(string data) => new(data);

    public Code128Step Step(int at, int set) => _steps[at, set];

    private void Decide(int at)
    {
        (_cost[at, A], _cost[at, B], _cost[at, C]) = (Never, Never, Never);
        for (var set = A; set <= B; set++)
        {
            if (Holds(set, _data[at]))
            {
                Offer(at, set, 1 + _cost[at + 1, set], new Code128Step(Code128Step.Plain, 1, set));
            }
            else
            {
                Offer(at, set, 2 + _cost[at + 1, set], new Code128Step(Code128Step.Shifted, 1, set));
            }
        }

        var inC = _data[at] == Code128.Fnc1 ? 1 : IsPair(at) ? 2 : 0;
        if (inC > 0)
        {
            Offer(at, C, 1 + _cost[at + inC, C], new Code128Step(Code128Step.Plain, inC, C));
        }

        // Twice, because a latch may lead to a set whose own best step is found by a latch.
        for (var round = 0; round < 2; round++)
        {
            for (var from = A; from <= C; from++)
            {
                for (var to = A; to <= C; to++)
                {
                    Offer(at, from, from == to ? Never : 1 + _cost[at, to], new Code128Step(Code128Step.Latch, 0, to));
                }
            }
        }
    }

    private void Offer(int at, int set, int cost, Code128Step step)
    {
        if (cost < _cost[at, set])
        {
            (_cost[at, set], _steps[at, set]) = (cost, step);
        }
    }

    private static bool Holds(int set, char c) => c == Code128.Fnc1 || (set == A ? c < 96 : c is >= ' ' and < (char)128);

    private bool IsPair(int at) => at + 1 < _data.Length && char.IsAsciiDigit(_data[at]) && char.IsAsciiDigit(_data[at + 1]);
}
