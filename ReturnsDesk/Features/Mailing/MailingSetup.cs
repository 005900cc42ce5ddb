using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Features.Mailing.Page;
using ReturnsDesk.Features.Mailing.Sending;
using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Features.Mailing;

public static class MailingSetup
{
    public static IServiceCollection AddMailing(this IServiceCollection services, IConfiguration configuration) =>
        services.AddMailServers(configuration)
            .AddSingleton<MailDesk>().AddSingleton<OpenOrderLink>().AddSingleton<MailWriting>().AddSingleton<MailAnswers>().AddSingleton<SendMails>().AddSingleton<RemindOfShipping>()
            .AddSingleton<InboxStanding>().AddSingleton<TakeMail>().AddSingleton<ReadInbox>()
            .AddSingleton<ReadMails>().AddSingleton<ReadCaseMails>().AddSingleton<TryMailAgain>().AddSingleton<SendTestMail>();

    /// <summary>Work off the request; left out where only a command runs.</summary>
    public static IServiceCollection AddMailWorkers(this IServiceCollection services) => services.AddHostedService<MailWorker>().AddHostedService<InboxWorker>();
}
