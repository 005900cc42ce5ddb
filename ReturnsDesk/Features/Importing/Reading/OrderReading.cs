using ReturnsDesk.Features.Importing.Reading.Plans;

namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>An order file that is ready to be read. Problems and notices are complete once <see cref="Orders"/> has been enumerated to its end.</summary>
public sealed class OrderReading
{
    private readonly ReadLog _log = new();
    private readonly IReadOnlyList<ReadPlan> _plans;
    private readonly Func<ReadLog, IProgress<long>?, CancellationToken, IEnumerable<OrderDraft>> _read;

    internal OrderReading(IReadOnlyList<ReadPlan> plans, Func<ReadLog, IProgress<long>?, CancellationToken, IEnumerable<OrderDraft>> read) =>
        (_plans, _read) = (plans, read);

    /// <summary>Set where nothing of the file can be read.</summary>
    public FileProblem? FileProblem { get; private init; }

    /// <summary>Of the first file.</summary>
    public FileFormat Format => _plans.Count == 0 ? FileFormat.Generic : _plans[0].Format;

    /// <summary>Data rows of all files.</summary>
    public int RowCount => _plans.Sum(plan => plan.Survey.RowCount);

    /// <summary>Data rows that progress counts up to.</summary>
    public int ProgressTotal => _plans.Count == 0 ? 0 : _plans[0].Survey.RowCount;

    public IReadOnlyList<RowProblem> Problems => _log.Problems;

    public IReadOnlyList<ReadNotice> Notices => [.. _plans.SelectMany(plan => plan.Notices), .. _log.Notices];

    internal static OrderReading Refused(FileProblem problem) => new([], (_, _, _) => []) { FileProblem = problem };

    /// <summary>The drafts, streamed: memory holds only orders whose rows are still to come. Enumerate once.</summary>
    public IEnumerable<OrderDraft> Orders(IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        _read(_log, progress, cancellationToken);
}
