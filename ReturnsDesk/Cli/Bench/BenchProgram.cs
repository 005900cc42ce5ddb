using System.Diagnostics;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Starts this program once more, as a process whose time and memory are its own.</summary>
internal static class BenchProgram
{
    /// <param name="folder">Where the program lies.</param>
    /// <param name="arguments">As a person would type them.</param>
    public static ProcessStartInfo In(string folder, params IEnumerable<string> arguments)
    {
        var itself = Path.Combine(folder, OperatingSystem.IsWindows() ? "ReturnsDesk.exe" : "ReturnsDesk");
        var start = new ProcessStartInfo(File.Exists(itself) ? itself : "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        if (start.FileName != itself)
        {
            start.ArgumentList.Add(Path.Combine(folder, "ReturnsDesk.dll"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Runs a command to its end; gives the most memory it held (peak RSS), 0 where the system does not tell.</summary>
    /// <exception cref="InvalidOperationException">The command did not do what it was asked.</exception>
    public static async Task<double> PeakMegabytesAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = program.StandardOutput.ReadToEndAsync(cancellationToken);
        var problems = program.StandardError.ReadToEndAsync(cancellationToken);
        var end = program.WaitForExitAsync(cancellationToken);
        var peak = 0L;
        while (await Task.WhenAny(end, Task.Delay(20, cancellationToken)) != end)
        {
            peak = Math.Max(peak, Peak(program));
        }

        await end;
        await output;
        return program.ExitCode == 0 ? peak / 1_048_576.0 : throw new InvalidOperationException(await problems);
    }

    private static long Peak(Process program)
    {
        try
        {
            program.Refresh();
            return program.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the answer.
            return 0;
        }
    }
}
