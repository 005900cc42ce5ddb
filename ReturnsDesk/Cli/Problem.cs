using System.Data.Common;
using Microsoft.Extensions.Localization;

namespace ReturnsDesk.Cli;

/// <summary>One sentence for what went wrong, never a stack trace.</summary>
internal static class Problem
{
    public static string Sentence(Exception problem, IStringLocalizer words) => problem switch
    {
        OperationCanceledException => words["Problem.Cancelled"],
        DbException => words["Problem.Database", problem.Message],
        FileNotFoundException { FileName: { } file } => words["Problem.NoFile", file],
        IOException or UnauthorizedAccessException => words["Problem.File", problem.Message],
        { InnerException: DbException inner } => words["Problem.Database", inner.Message],
        _ => words["Problem.Other", problem.Message],
    };
}
