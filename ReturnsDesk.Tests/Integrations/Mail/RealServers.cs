using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using ReturnsDesk.Tests.Rig.Refunds;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Integrations.Mail;

/// <summary>A real SMTP server, one that wants a password, one whose certificate nobody knows, and a real IMAP server over what they take. All on loopback, in a folder that is gone afterwards.</summary>
public sealed class RealServers : IAsyncLifetime
{
    public const string User = "desk";
    public const string Password = "secret";
    private static readonly string[] Parts = ["new", "cur"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-mail-");
    private readonly List<Process> _running = [];

    public int Smtp { get; } = OwnProcess.FreePort();
    public int SmtpWithPassword { get; } = OwnProcess.FreePort();
    public int SmtpWithTls { get; } = OwnProcess.FreePort();
    public int Imap { get; } = OwnProcess.FreePort();
    private string Maildir => Path.Combine(_folder.FullName, "Maildir");

    public async Task InitializeAsync()
    {
        var (certificate, key) = Certificate();
        Start("smtp-server.py", $"{Smtp}", Maildir);
        Start("smtp-server.py", $"{SmtpWithPassword}", Maildir, "--auth", $"{User}:{Password}");
        Start("smtp-server.py", $"{SmtpWithTls}", Maildir, "--tls", certificate, key);
        Start("imap-server.sh", $"{Imap}", _folder.FullName);
        foreach (var port in new[] { Smtp, SmtpWithPassword, SmtpWithTls, Imap })
        {
            await ListenAsync(port);
        }
    }

    /// <summary>What lies in the mailbox, in no order.</summary>
    public IEnumerable<MimeMessage> Messages() => Parts.Select(part => Path.Combine(Maildir, part)).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Select(file => MimeMessage.Load(file));

    public async Task DisposeAsync()
    {
        foreach (var process in _running)
        {
            // The IMAP server has children, which it takes along when it is asked to end.
            using var end = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await end.WaitForExitAsync();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private void Start(string program, params string[] arguments) =>
        _running.Add(Process.Start(new ProcessStartInfo(Path.Combine(SourceTree.Tests, "Support", program), arguments) { WorkingDirectory = _folder.FullName })!);

    private static async Task ListenAsync(int port)
    {
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private (string Certificate, string Key) Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var files = (Path.Combine(_folder.FullName, "certificate.pem"), Path.Combine(_folder.FullName, "key.pem"));
        File.WriteAllText(files.Item1, certificate.ExportCertificatePem());
        File.WriteAllText(files.Item2, key.ExportPkcs8PrivateKeyPem());
        return files;
    }
}
