using ReturnsDesk.Integrations.Mail;

namespace ReturnsDesk.Tests.Features.Mailing;

/// <summary>A server that says what the test tells it to, takes everything else, and keeps what it was handed.</summary>
public sealed class ScriptedTransport : IMailTransport
{
    private readonly Queue<Func<OutgoingMail, MailAnswer>> _script = new();

    public List<OutgoingMail> Handed { get; } = [];
    public int Sessions { get; private set; }

    /// <summary>Runs while a mail is handed over.</summary>
    public Func<Task> WhileSending { get; set; } = () => Task.CompletedTask;

    public ScriptedTransport Answers(MailOutcome outcome, string code = "mail.not-now", string detail = "451 later")
    {
        _script.Enqueue(_ => new MailAnswer(outcome, code, detail));
        return this;
    }

    /// <summary>Takes the mail, and then the program dies.</summary>
    public ScriptedTransport DiesAfterTaking()
    {
        _script.Enqueue(_ => throw new InvalidOperationException("killed"));
        return this;
    }

    public IMailSession Begin()
    {
        Sessions++;
        return new Session(this);
    }

    private sealed class Session(ScriptedTransport transport) : IMailSession
    {
        public async Task<MailAnswer> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            transport.Handed.Add(mail);
            await transport.WhileSending();
            return transport._script.TryDequeue(out var answer) ? answer(mail) : MailAnswer.Taken;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
