using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace ReturnsDesk.Integrations.Mail;

/// <summary>Hands mails to the SMTP server of the settings.</summary>
internal sealed class SmtpMailTransport(IOptions<MailServerOptions> options) : IMailTransport
{
    public IMailSession Begin() => new SmtpSession(options.Value);
}

internal sealed class SmtpSession(MailServerOptions options) : IMailSession
{
    private const int PermanentFrom = 500;
    private SmtpClient? _client;

    public async Task<MailAnswer> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MailMessages.Make(mail, options);
        if (message is null)
        {
            return new MailAnswer(MailOutcome.Refused, "mail.no-address", "");
        }

        if (await OpenAsync(cancellationToken) is { } closed)
        {
            return closed;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(MailWire.Exchange);
        try
        {
            await _client!.SendAsync(message, limit.Token);
            return MailAnswer.Taken;
        }
        catch (SmtpCommandException said)
        {
            return (int)said.StatusCode >= PermanentFrom ? Answer(MailOutcome.Refused, "mail.refused", said) : Answer(MailOutcome.NotNow, "mail.not-now", said);
        }
        catch (NotSupportedException missing)
        {
            // The address needs letters that the server does not carry.
            return new MailAnswer(MailOutcome.Refused, "mail.refused", missing.Message);
        }
        catch (Exception trouble) when (MailWire.IsTrouble(trouble) && !cancellationToken.IsCancellationRequested)
        {
            Close();
            return new MailAnswer(MailOutcome.NotNow, "mail.connection-lost", trouble.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is { IsConnected: true } open)
        {
            try
            {
                await open.DisconnectAsync(quit: true);
            }
            catch (Exception trouble) when (MailWire.IsTrouble(trouble))
            {
                // What was taken is taken; a server that does not say goodbye changes nothing.
            }
        }

        Close();
    }

    /// <summary>Null where the server listens.</summary>
    private async Task<MailAnswer?> OpenAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true })
        {
            return null;
        }

        Close();
        _client = new SmtpClient();
        try
        {
            await MailWire.OpenAsync(_client, options.Host, options.Port, options.Security, options.User, options.Password, cancellationToken);
            return null;
        }
        catch (Exception trouble) when (MailWire.IsTrouble(trouble) && !cancellationToken.IsCancellationRequested)
        {
            Close();
            return new MailAnswer(MailOutcome.Unreachable, trouble switch
            {
                AuthenticationException => "mail.sign-in-refused",
                SslHandshakeException or NotSupportedException => "mail.not-secret",
                _ => "mail.unreachable",
            }, trouble.Message);
        }
    }

    private static MailAnswer Answer(MailOutcome outcome, string code, SmtpCommandException said) => new(outcome, code, $"{(int)said.StatusCode} {said.Message}");

    private void Close()
    {
        _client?.Dispose();
        _client = null;
    }
}
