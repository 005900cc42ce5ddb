using System.CommandLine;
using System.Globalization;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Labelling.Papers;

namespace ReturnsDesk.Cli;

/// <summary><c>label RMA OUT.pdf</c>: issues the label where that was not done yet, and prints it.</summary>
internal static class LabelCommand
{
    private const string NotIssued = "label.not-issued";

    public static Command Create(CliHost host)
    {
        var number = new Argument<string>("RMA") { Description = host.Words["Label.Number"] };
        var file = new Argument<string>("OUT.pdf") { Description = host.Words["Label.File"] };
        var size = new Option<PaperSize>("--size") { Description = host.Words["Label.Size"], DefaultValueFactory = _ => PaperSize.Label4x6 };
        size.AcceptOnlyFromAmong([.. Enum.GetValues<PaperSize>().Where(candidate => candidate.IsLabel()).Select(candidate => candidate.ToString())]);
        var command = new Command("label", host.Words["Label"]) { number, file, size };
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var asked = parse.GetRequiredValue(number).Trim();
            var rma = Domain.Returns.ReturnNumber.Parse(asked) ?? asked;
            var print = services.GetRequiredService<PrintLabel>();
            var printed = await print.ReadAsync(Actor.CommandLine, rma, parse.GetValue(size), CultureInfo.CurrentUICulture, token);
            if (printed.Refusal?.Code == NotIssued)
            {
                var issued = await services.GetRequiredService<IssueLabel>().ExecuteAsync(Actor.CommandLine, new CaseRef(rma), null, null, token);
                if (issued.Refusal is { } refusal)
                {
                    return host.Refuse(refusal);
                }

                printed = await print.ReadAsync(Actor.CommandLine, rma, parse.GetValue(size), CultureInfo.CurrentUICulture, token);
            }

            if (printed.Value is not { } paper)
            {
                return host.Refuse(printed.Refusal!);
            }

            await File.WriteAllBytesAsync(parse.GetRequiredValue(file), paper.Pdf, token);
            host.Out.WriteLine(host.Words["Label.Written", rma, parse.GetRequiredValue(file)]);
            return CliHost.Done;
        }, cancellationToken));
        return command;
    }
}
