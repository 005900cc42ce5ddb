using System.CommandLine;
using ReturnsDesk.Cli.Bench;
using ReturnsDesk.Tests.Programs.Circuits;

namespace ReturnsDesk.Tests.Programs.Portal;

/// <summary><c>portal</c>: many customers at once at the portal of a desk with many orders: looking up, asking for a return with a photo, looking how far it got.</summary>
internal sealed class PortalProgram : ITestProgram
{
    public Command Create(TextWriter output, TextWriter error)
    {
        var data = new Option<string>("--data") { Description = "A SQLite file made by demo or bench; a copy of it is used.", HelpName = "FILE", Required = true };
        var program = new Option<string?>("--program") { Description = "The folder of a published ReturnsDesk; published from the sources where it is left out.", HelpName = "FOLDER" };
        var count = new Option<int>("--count") { Description = "How many customers do each thing.", DefaultValueFactory = _ => 400 };
        var parallel = new Option<int>("--parallel") { Description = "How many at once.", DefaultValueFactory = _ => 8 };
        var command = new Command("portal", "Measure the portal under load.") { data, program, count, parallel };
        command.SetAction(async (parse, cancellationToken) =>
        {
            using var folder = new BenchFolder();
            using var copy = new BenchCopy(Path.GetFullPath(parse.GetValue(data)!));
            var desk = await PublishedDesk.FindAsync(parse.GetValue(program), folder, error, cancellationToken);
            var orders = PortalOrders.Read(copy.DataFile, parse.GetValue(count));
            await using var server = await BenchServer.StartAsync(desk.Folder, copy.DataFile, cancellationToken, PortalCustomer.Settings);
            var load = new PortalLoad(server, orders, parse.GetValue(parallel), error);
            output.WriteLine(string.Join(Environment.NewLine, (await load.RunAsync(cancellationToken)).Table(PortalLoad.Words)));
            return 0;
        });
        return command;
    }
}
