using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Features.Importing;

/// <summary>What an import did, or would do in a dry run. With a <see cref="FileProblem"/> nothing was read and nothing written.</summary>
public sealed record ImportReport
{
    public FileProblem? FileProblem { get; init; }
    public int Rows { get; init; }
    public int Lines { get; init; }
    public int Added { get; init; }
    public int Changed { get; init; }
    public int Unchanged { get; init; }

    /// <summary>Orders, returns or due times that were read but could not be written; each has a problem.</summary>
    public int Refused { get; init; }
    public bool WasCancelled { get; init; }
    public bool IsDryRun { get; init; }
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];
    public IReadOnlyList<ReadNotice> Notices { get; init; } = [];
}

/// <summary>How far an import is: rows read of all, orders, returns or due times stored so far.</summary>
public sealed record ImportProgress(long Rows, long TotalRows, int Stored);

/// <summary>Counts of one run while it goes on.</summary>
internal sealed class ImportTally
{
    public int Lines { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public List<RowProblem> Problems { get; } = [];

    public int Stored => Added + Changed + Unchanged;

    public void Take(ImportTally chunk)
    {
        Lines += chunk.Lines;
        Added += chunk.Added;
        Changed += chunk.Changed;
        Unchanged += chunk.Unchanged;
        Problems.AddRange(chunk.Problems);
    }
}
