using System.CommandLine;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Settings.ApiKeys;

namespace ReturnsDesk.Cli;

/// <summary><c>api-key add</c>: makes a key for a program, with the rights of the person named.</summary>
internal static class ApiKeyCommand
{
    public static Command Create(CliHost host) => new("api-key", host.Words["ApiKey"]) { Add(host) };

    private static Command Add(CliHost host)
    {
        var name = new Option<string>("--name") { Description = host.Words["ApiKey.Name"], Required = true };
        var owner = new Option<string>("--owner") { Description = host.Words["ApiKey.Owner"], Required = true, HelpName = "EMAIL" };
        var scopes = new Option<string[]>("--scopes") { Description = host.Words["ApiKey.Scopes", string.Join(", ", ApiScopes.All)], Required = true, AllowMultipleArgumentsPerToken = true };
        var command = new Command("add", host.Words["ApiKey.Add"]) { name, owner, scopes };
        command.SetAction((parse, cancellationToken) => host.RunOnExistingAsync(parse, async (services, token) =>
        {
            var wanted = parse.GetRequiredValue(scopes).SelectMany(words => words.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries));
            var draft = new ApiKeyDraft(parse.GetRequiredValue(name), [.. wanted], parse.GetRequiredValue(owner));
            var made = await services.GetRequiredService<CreateApiKey>().ExecuteAsync(Actor.CommandLine, draft, token);
            if (made.Value is not { } key)
            {
                return host.Refuse(made.Refusal!);
            }

            host.Out.WriteLine(key.Secret);
            host.Error.WriteLine(host.Words["ApiKey.Added", key.Name]);
            return CliHost.Done;
        }, cancellationToken));
        return command;
    }
}
