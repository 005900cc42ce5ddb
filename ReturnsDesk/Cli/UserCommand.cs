using System.CommandLine;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Team;

namespace ReturnsDesk.Cli;

/// <summary><c>user add</c>: gives a person a sign-in.</summary>
internal static class UserCommand
{
    public static Command Create(CliHost host) => new("user", host.Words["User"]) { Add(host) };

    private static Command Add(CliHost host)
    {
        var email = new Option<string>("--email") { Description = host.Words["User.Email"], Required = true };
        var name = new Option<string>("--name") { Description = host.Words["User.Name"], Required = true };
        var role = new Option<string>("--role") { Description = host.Words["User.Role"], Required = true };
        role.AcceptOnlyFromAmong([.. Roles.All]);
        var fromInput = new Option<bool>("--password-stdin") { Description = host.Words["User.PasswordStdin"] };
        var command = new Command("add", host.Words["User.Add"]) { email, name, role, fromInput };
        command.SetAction((parse, cancellationToken) => host.RunAsync(parse, async (services, token) =>
        {
            var given = parse.GetValue(fromInput) ? await Console.In.ReadLineAsync(token) ?? "" : null;
            var password = given ?? OneTimePassword.Next();
            var address = parse.GetRequiredValue(email);
            var result = await services.GetRequiredService<AddPerson>()
                .ExecuteAsync(Actor.CommandLine, address, parse.GetRequiredValue(name), parse.GetRequiredValue(role), password, token);
            if (result.Refusal is { } refusal)
            {
                return host.Refuse(refusal);
            }

            host.Out.WriteLine(host.Words["User.Added", address, parse.GetRequiredValue(role)]);
            if (given is null)
            {
                host.Out.WriteLine(host.Words["User.OneTimePassword", password]);
            }

            return CliHost.Done;
        }, cancellationToken));
        return command;
    }
}
