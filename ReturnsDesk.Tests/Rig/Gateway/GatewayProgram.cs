using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ReturnsDesk.Tests.Programs;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary><c>gateway</c>: a fake payment gateway on a loopback port, until it is stopped.</summary>
internal sealed class GatewayProgram : ITestProgram
{
    private static readonly JsonSerializerOptions Lenient = new() { PropertyNameCaseInsensitive = true };

    public Command Create(TextWriter output, TextWriter error)
    {
        var port = new Option<int>("--port") { Description = "Loopback port; 0 takes a free one." };
        var keys = new Option<string>("--keys") { Description = "File of the secrets between desk and gateway; made where it is missing.", HelpName = "FILE", Required = true };
        var book = new Option<string?>("--book") { Description = "File the book is written along to.", HelpName = "FILE" };
        var seed = new Option<int?>("--seed") { Description = "Same seed, same sequence of modes." };
        var modes = new Option<string?>("--modes") { Description = "JSON file: {\"send\":{\"timeoutAfterSuccess\":0.05},\"ask\":{},\"news\":{}}.", HelpName = "FILE" };
        var webhooks = new Option<string?>("--webhooks") { Description = "Where news goes, e.g. http://127.0.0.1:5180/webhooks/payments.", HelpName = "URL" };
        var any = new Option<string?>("--any-payment-in") { Description = "Payments nobody registered count as captured in this currency.", HelpName = "CURRENCY" };
        var hold = new Option<double>("--hold") { Description = "Seconds until a call that is not answered is cut.", DefaultValueFactory = _ => 25 };
        var twins = new Option<double>("--refuse-twins") { Description = "Seconds in which a second refund of the same amount on a payment is turned away." };
        var command = new Command("gateway", "Run a fake payment gateway in the dialects of Stripe, Alipay and WeChat Pay.") { port, keys, book, seed, modes, webhooks, any, hold, twins };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var setup = new FakeGatewaySetup
            {
                Keys = GatewayKeys.LoadOrCreate(parse.GetValue(keys)!),
                Port = parse.GetValue(port),
                Seed = parse.GetValue(seed) ?? Random.Shared.Next(),
                BookFile = parse.GetValue(book),
                Modes = parse.GetValue(modes) is { } file ? JsonSerializer.Deserialize<ModeTable>(await File.ReadAllTextAsync(file, cancellationToken), Lenient)! : new ModeTable(),
                WebhookUrl = parse.GetValue(webhooks),
                AnyPaymentIn = parse.GetValue(any),
                Hold = TimeSpan.FromSeconds(parse.GetValue(hold)),
                RefuseTwinsFor = TimeSpan.FromSeconds(parse.GetValue(twins)),
            };
            await using var gateway = await FakeGateway.StartAsync(setup);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"gateway {gateway.Address} seed {setup.Seed}"));
            await gateway.WaitForStopAsync(cancellationToken);
            return 0;
        });
        return command;
    }
}
