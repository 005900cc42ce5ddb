namespace ReturnsDesk.Integrations.Payments;

/// <summary>A gateway's list as a file that somebody downloaded there; it is opened several times from the start.</summary>
public sealed record StatementSource(string Name, Func<Stream> Open);

/// <summary>What a statement may leave unsaid: the zone of its times and the currency of its amounts.</summary>
public sealed record StatementTerms(TimeZoneInfo Zone, string Currency);

/// <summary>
/// A statement, looked at from its first row to its last. With <see cref="Problems"/> (file, row, column and what is wrong, in the reader's language) nothing may be concluded
/// from it. <see cref="Refunds"/> streams the rows that are about refunds.
/// </summary>
public sealed record StatementList(string Format, IEnumerable<GatewayBookRow> Refunds)
{
    /// <summary>Rows about refunds.</summary>
    public int Rows { get; init; }
    public DateTime? FirstAt { get; init; }
    public DateTime? LastAt { get; init; }
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>All of them; of very many only the first are in <see cref="Problems"/>.</summary>
    public int ProblemCount { get; init; }
}

/// <summary>Reads the statements that gateways offer for download.</summary>
public interface IStatementFiles
{
    StatementList Open(StatementSource source, StatementTerms terms, CancellationToken cancellationToken);
}
