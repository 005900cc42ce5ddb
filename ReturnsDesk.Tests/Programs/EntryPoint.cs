using System.CommandLine;
using ReturnsDesk.Tests.Programs.Circuits;
using ReturnsDesk.Tests.Programs.Portal;
using ReturnsDesk.Tests.Programs.Throughput;
using ReturnsDesk.Tests.Rig.Gateway;
using ReturnsDesk.Tests.Rig.Refunds;

namespace ReturnsDesk.Tests.Programs;

/// <summary>
/// <c>dotnet run --project ReturnsDesk.Tests -- COMMAND</c> runs one of the programs; without a command it lists them. <c>dotnet test</c> does not come here.
/// Not called Program: that is the app.
/// </summary>
internal static class EntryPoint
{
    private static readonly IReadOnlyList<ITestProgram> Programs = [new CircuitsProgram(), new GatewayProgram(), new PortalProgram(), new RigProgram(), new ThroughputProgram()];

    /// <summary>Programs that are ended by Ctrl-C or SIGTERM end what they started first.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);

    public static Task<int> Main(string[] args) => RunAsync(args, Console.Out, Console.Error);

    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Programs of the test project. The tests themselves run with ./test.sh or dotnet test.");
        foreach (var program in Programs)
        {
            root.Add(program.Create(output, error));
        }

        return root.Parse(args.Length == 0 ? ["--help"] : args).InvokeAsync(new() { Output = output, Error = error, ProcessTerminationTimeout = LongestEnd });
    }
}
