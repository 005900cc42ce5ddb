namespace ReturnsDesk.Integrations.Mail;

public static class MailServersSetup
{
    /// <summary>The ways to the servers of the section <c>Mail</c>. What is missing or wrong there stops no start; see <see cref="MailSetting"/>.</summary>
    public static IServiceCollection AddMailServers(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<MailServerOptions>(configuration.GetSection(MailServerOptions.Section))
        .AddSingleton<IMailTransport, SmtpMailTransport>().AddSingleton<IMailbox, ImapMailbox>();
}
