namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>
/// Probabilities of the modes, for refunds sent, for questions, and for webhooks; what is left of 1 is <c>ok</c>. As JSON:
/// <c>{"send":{"timeoutAfterSuccess":0.05},"ask":{"500Before":0.01},"news":{"dropWebhook":0.1}}</c>.
/// </summary>
internal sealed record ModeTable
{
    public Dictionary<string, double> Send { get; init; } = [];
    public Dictionary<string, double> Ask { get; init; } = [];
    public Dictionary<string, double> News { get; init; } = [];

    /// <exception cref="FormatException">A mode is none.</exception>
    public ModeTable Checked()
    {
        foreach (var mode in Send.Keys.Concat(Ask.Keys).Concat(News.Keys))
        {
            Mode.Parse(mode);
        }

        return this;
    }
}

/// <summary>The modes that come next: those forced for a key first, then drawn from the table. One seed gives one sequence.</summary>
internal sealed class ModeDraw(int seed, ModeTable table)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<(string Occasion, string Key), Queue<Mode>> _forced = [];
    private readonly Dictionary<string, int> _drawn = [];
    private ModeTable _table = table.Checked();

    /// <summary>How often each mode was met, <c>send:ok</c> and so on.</summary>
    public Dictionary<string, int> Drawn
    {
        get
        {
            lock (_gate)
            {
                return new(_drawn);
            }
        }
    }

    public void Use(ModeTable table)
    {
        lock (_gate)
        {
            _table = table.Checked();
        }
    }

    /// <summary>The next calls for this key go this way, in order; afterwards the table counts again.</summary>
    public void Force(string occasion, string key, IEnumerable<string> modes)
    {
        var queue = new Queue<Mode>(modes.Select(Mode.Parse));
        lock (_gate)
        {
            _forced[(occasion, key)] = queue;
        }
    }

    public Mode Send(string key) => Next("send", key, _table.Send);

    public Mode Ask(string key) => Next("ask", key, _table.Ask);

    public Mode News(string key) => Next("news", key, _table.News);

    public double Fraction()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }

    private Mode Next(string occasion, string key, Dictionary<string, double> shares)
    {
        lock (_gate)
        {
            var mode = _forced.TryGetValue((occasion, key), out var queue) && queue.TryDequeue(out var forced) ? forced : Draw(shares);
            var name = $"{occasion}:{mode.Name}";
            _drawn[name] = _drawn.GetValueOrDefault(name) + 1;
            return mode;
        }
    }

    private Mode Draw(Dictionary<string, double> shares)
    {
        var left = _random.NextDouble();
        foreach (var (mode, share) in shares)
        {
            left -= share;
            if (left < 0)
            {
                return Mode.Parse(mode);
            }
        }

        return Mode.Normal;
    }
}
