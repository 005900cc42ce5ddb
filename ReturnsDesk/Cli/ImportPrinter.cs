using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Cli;

/// <summary>Tells what an import did: figures and notices to the output, each problem with file, row and column to the error stream.</summary>
internal sealed class ImportPrinter(CliHost host, IServiceProvider services)
{
    private const int ShownProblems = 20;

    private readonly ProblemSentence _sentences = services.GetRequiredService<ProblemSentence>();

    public int Print(ImportReport report, bool json, string? problemFile)
    {
        if (report.FileProblem is { } broken)
        {
            host.Error.WriteLine(_sentences.Of(broken));
            return CliHost.Refused;
        }

        if (json)
        {
            host.PrintJson(new { report.Rows, report.Lines, report.Added, report.Changed, report.Unchanged, problems = report.Problems.Count, report.IsDryRun });
        }
        else
        {
            host.Out.WriteLine(Text(report.IsDryRun ? "Import.WouldDo" : "Import.Done", report.Rows, report.Lines, report.Added, report.Changed, report.Unchanged, report.Problems.Count));
            foreach (var notice in report.Notices)
            {
                host.Out.WriteLine(_sentences.Of(notice));
            }
        }

        foreach (var problem in report.Problems.Take(ShownProblems))
        {
            host.Error.WriteLine(_sentences.OfRow(problem));
        }

        if (report.Problems.Count > ShownProblems)
        {
            host.Error.WriteLine(Text("Import.More", report.Problems.Count - ShownProblems));
        }

        WriteProblems(report, problemFile);
        return report.Problems.Count > 0 ? CliHost.Refused : CliHost.Done;
    }

    private void WriteProblems(ImportReport report, string? path)
    {
        if (path is not null)
        {
            using var stream = File.Create(path);
            ProblemCsv.Write(stream, report.Problems, _sentences.Of);
        }
    }

    private string Text(string key, params object[] facts)
    {
        LocalizedString text = host.Words[key];
        return Wording.Of(CultureInfo.CurrentCulture, text.Value, facts);
    }
}
