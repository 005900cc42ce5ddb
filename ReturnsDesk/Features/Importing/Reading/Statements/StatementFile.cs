using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>Statements by their headers. Every row is looked at before the first is given out: half a list proves nothing.</summary>
public sealed class StatementFile(ProblemSentence sentences) : IStatementFiles
{
    private const int MostProblems = 100;

    public StatementList Open(StatementSource source, StatementTerms terms, CancellationToken cancellationToken)
    {
        var (plan, broken) = StatementPlan.Make(new ImportSource(source.Name, source.Open), terms.Zone, terms.Currency, cancellationToken);
        if (plan is null)
        {
            return new StatementList("", []) { Problems = [sentences.Of(broken!)], ProblemCount = 1 };
        }

        var (rows, problems, count) = (0, new List<string>(), 0);
        DateTime? first = null, last = null;
        var cameBack = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Rows(plan, cancellationToken))
        {
            if (row.Problem is { } problem)
            {
                count++;
                if (count <= MostProblems)
                {
                    problems.Add(sentences.OfRow(problem));
                }

                continue;
            }

            rows++;
            first = first is { } earliest && earliest <= row.Refund!.At ? first : row.Refund!.At;
            last = last is { } latest && latest >= row.Refund.At ? last : row.Refund.At;
            if (row.Meaning == RowMeaning.CameBack)
            {
                cameBack[row.Name] = cameBack.GetValueOrDefault(row.Name) + 1;
            }
        }

        return new StatementList(plan.Format.Name, Refunds(plan, cameBack, cancellationToken)) { Rows = rows, FirstAt = first, LastAt = last, Problems = problems, ProblemCount = count };
    }

    /// <summary>A refund that came back stands in an account's statement twice; here once, as one that failed.</summary>
    private static IEnumerable<GatewayBookRow> Refunds(StatementPlan plan, Dictionary<string, int> cameBack, CancellationToken cancellationToken)
    {
        var left = new Dictionary<string, int>(cameBack, StringComparer.Ordinal);
        var returned = new List<StatementRow>();
        foreach (var row in Rows(plan, cancellationToken))
        {
            if (row.Meaning == RowMeaning.CameBack)
            {
                returned.Add(row);
            }
            else if (row.Meaning == RowMeaning.Paid && left.GetValueOrDefault(row.Name) > 0)
            {
                left[row.Name]--;
                yield return row.Refund! with { Outcome = GatewayOutcome.Failed };
            }
            else
            {
                yield return row.Refund!;
            }
        }

        foreach (var row in returned.Where(row => left.GetValueOrDefault(row.Name) > 0))
        {
            left[row.Name]--;
            yield return row.Refund!;
        }
    }

    private static IEnumerable<StatementRow> Rows(StatementPlan plan, CancellationToken cancellationToken)
    {
        using var table = plan.OpenAtHeader();
        var cells = new StatementCells(table, plan.Places, plan.Headers);
        while (table.Read() && !plan.IsFooter(cells.First))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (StatementPlan.IsAside(table))
            {
                continue;
            }

            if (table.Fault is { } fault)
            {
                yield return Broken(plan, table.Row, fault, Tables.CsvTable.LargestRecord / 1024 + 1);
            }
            else if (table.CellCount < cells.Needed && !table.AllowsShortRows)
            {
                yield return Broken(plan, table.Row, ImportCodes.TooFewCells, table.CellCount, plan.Headers.Count);
            }
            else if (plan.Format.Meaning(cells) is var meaning && meaning != RowMeaning.NoRefund)
            {
                yield return StatementRow.Read(plan, cells, table.Row, meaning);
            }
        }

        if (table.Failure is { } failure)
        {
            yield return Broken(plan, table.Row, failure.Code, [.. failure.Facts]);
        }
    }

    private static StatementRow Broken(StatementPlan plan, int row, string code, params object[] facts) =>
        new(RowMeaning.Unclear, null, new RowProblem(plan.Layout.Source.Name, row, null, code, facts));
}
