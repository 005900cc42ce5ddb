using System.ComponentModel;
using System.Diagnostics;

namespace ReturnsDesk.Tests.Features.Returns.Labelling;

/// <summary>Runs a program of the system and returns what it says; a warning that changes the exit code fails the test. A missing one fails the test: test.sh installs them all.</summary>
internal static class Tool
{
    public static string Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {output}{errors.Result}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"The program '{name}' is missing. Run ./test.sh, or: apt-get install poppler-utils qpdf zbar-tools");
            throw;
        }
    }
}
