namespace ReturnsDesk.Cli.Bench;

/// <summary>Where a step measures: a desk with many returns, its services and its SQLite file.</summary>
internal sealed record BenchRoom(IServiceProvider Services, string DataFile, int Orders, int Seed);

/// <summary>One figure. <see cref="Code"/> names its words (<c>Bench.…</c>); p95 is missing where only the median says something.</summary>
internal sealed record BenchFigure(string Code, string Unit, double Median, double? P95, int Repetitions);

/// <summary>Measures one thing, after a warm-up, several times. A new step is one class and one line in <see cref="BenchSteps"/>.</summary>
internal interface IBenchStep
{
    Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken);
}

/// <summary>What is measured, in this order.</summary>
internal static class BenchSteps
{
    /// <summary>What a step is called on the command line: <c>ReplayStep</c> is <c>replay</c>.</summary>
    public static string NameOf(IBenchStep step) => step.GetType().Name.Replace("Step", "", StringComparison.Ordinal).ToLowerInvariant();

    public static IReadOnlyList<IBenchStep> All { get; } =
    [
        new QueueStep(), new CountStep(), new CaseStep(), new SearchStep(), new LabelStep(), new ReportStep(), new VerifyStep(), new AuditStep(),
        new ImportStep(), new StoringStep(), new StartStep(), new JudgeStep(), new ReplayStep(), new SignalsStep(),
    ];
}
