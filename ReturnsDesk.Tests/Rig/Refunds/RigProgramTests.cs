using System.Diagnostics;
using System.Globalization;

namespace ReturnsDesk.Tests.Rig.Refunds;

[Collection(RigCollection.Name)]
public sealed class RigProgramTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_rig_that_is_ended_ends_what_it_started_and_leaves_nothing(string signal)
    {
        var folder = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var rig = Process.Start(new ProcessStartInfo("dotnet", [typeof(RigProgram).Assembly.Location, "rig", "--refunds", "30", "--kills", "1000"]) { RedirectStandardOutput = true })!;
        rig.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split("files in ") is [_, var name])
            {
                folder.TrySetResult(name);
            }
        };
        rig.BeginOutputReadLine();
        try
        {
            var made = await folder.Task.WaitAsync(Longest);
            var children = await GatewayAndDeskAsync(rig.Id);
            using var kill = Process.Start("kill", ["-" + signal, rig.Id.ToString(CultureInfo.InvariantCulture)]);
            await rig.WaitForExitAsync().WaitAsync(Longest);

            Assert.Equal(130, rig.ExitCode);
            Assert.All(children, child => Assert.False(Directory.Exists($"/proc/{child}"), child));
            Assert.False(Directory.Exists(made));
        }
        finally
        {
            if (!rig.HasExited)
            {
                rig.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string[]> GatewayAndDeskAsync(int rig)
    {
        for (var end = DateTime.UtcNow + Longest; DateTime.UtcNow < end; await Task.Delay(50))
        {
            if (Children(rig) is { Length: 2 } both)
            {
                return both;
            }
        }

        throw new TimeoutException("The rig did not start its gateway and its desk.");
    }

    private static string[] Children(int parent) => [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).OfType<string>().Where(name => name.All(char.IsAsciiDigit) && ParentOf(name) == parent)];

    private static int? ParentOf(string process)
    {
        try
        {
            var status = File.ReadAllLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal));
            return status is null ? null : int.Parse(status[5..], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
