using System.Net.Sockets;
using MailKit;
using MailKit.Security;

namespace ReturnsDesk.Integrations.Mail;

/// <summary>Opens the way to a mail server: three seconds to connect, twenty for every exchange, certificates checked.</summary>
internal static class MailWire
{
    public static readonly TimeSpan Exchange = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(3);

    public static SecureSocketOptions OptionOf(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, "Unknown security."),
    };

    /// <summary>Connects and signs in; the caller disposes of the client whatever happens.</summary>
    public static async Task OpenAsync(MailService client, string host, int port, MailSecurity security, string user, string password, CancellationToken cancellationToken)
    {
        client.Timeout = (int)Exchange.TotalMilliseconds;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Connecting);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, limit.Token);
            limit.CancelAfter(Exchange);
            await client.ConnectAsync(socket, host, port, OptionOf(security), limit.Token);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (user.Length > 0)
        {
            await client.AuthenticateAsync(user, password, limit.Token);
        }
    }

    /// <summary>True for what a server, a network or a clock may do at any time.</summary>
    public static bool IsTrouble(Exception exception) => exception is
        IOException or SocketException or TimeoutException or OperationCanceledException or SslHandshakeException or MailKit.Security.AuthenticationException
        or System.Security.Authentication.AuthenticationException or ProtocolException or CommandException or NotSupportedException or ServiceNotConnectedException or ServiceNotAuthenticatedException;
}
