using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Exchanges;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Integrations.Payments.Links;

namespace ReturnsDesk.Tests.Support;

/// <summary>A gateway that says what the test tells it to, and remembers what it was asked.</summary>
public sealed class ScriptedGateway(string name) : IRefundGateway, IGatewayBook, IPaymentLinks
{
    private readonly ConcurrentQueue<GatewayAnswer> _sends = new();
    private readonly ConcurrentQueue<GatewayAnswer> _asks = new();

    public string Name => name;
    public bool IsManual => false;
    public ConcurrentQueue<GatewayRefund> Sent { get; } = new();
    public ConcurrentQueue<GatewayRefund> Asked { get; } = new();

    /// <summary>What its own list has, whatever period is asked for.</summary>
    public List<GatewayBookRow> Book { get; } = [];

    /// <summary>The list breaks off after so many rows.</summary>
    public int? BreaksOffAfter { get; set; }

    /// <summary>Runs while a send is under way, before it is answered.</summary>
    public Func<GatewayRefund, Task> WhileSending { get; set; } = _ => Task.CompletedTask;

    public ScriptedGateway AnswersSends(params GatewayOutcome[] outcomes) => Script(_sends, outcomes);

    public ScriptedGateway AnswersAsks(params GatewayOutcome[] outcomes) => Script(_asks, outcomes);

    public async Task<GatewayAnswer> SendAsync(GatewayRefund refund, CancellationToken cancellationToken)
    {
        Sent.Enqueue(refund);
        await WhileSending(refund);
        return _sends.TryDequeue(out var answer) ? answer : new GatewayAnswer(GatewayOutcome.Succeeded, "re_" + refund.Key[..8]);
    }

    public Task<GatewayAnswer> AskAsync(GatewayRefund refund, CancellationToken cancellationToken)
    {
        Asked.Enqueue(refund);
        return Task.FromResult(_asks.TryDequeue(out var answer) ? answer : new GatewayAnswer(GatewayOutcome.Absent));
    }

    public async IAsyncEnumerable<GatewayBookRow> ListAsync(DateTime from, DateTime to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var row = 0; row < Book.Count; row++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return row == BreaksOffAfter ? throw new GatewayUnreachableException("the connection was cut") : Book[row];
        }
    }

    /// <summary>Links as they were made, asked about and closed, with what was asked.</summary>
    public ConcurrentQueue<(string Call, PaymentLinkRequest Link)> Links { get; } = new();

    /// <summary>What is said of the next links; a link that nothing was said about is open once made, and stays so when asked.</summary>
    public ConcurrentQueue<LinkAnswer> LinkAnswers { get; } = new();

    public Task<LinkAnswer> CreateAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => Answer("create", link, LinkOutcome.Open);

    public Task<LinkAnswer> AskAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => Answer("ask", link, LinkOutcome.Open);

    public Task<LinkAnswer> CloseAsync(PaymentLinkRequest link, CancellationToken cancellationToken) => Answer("close", link, LinkOutcome.Expired);

    /// <summary>What the gateway says once the customer has paid by the link.</summary>
    public static LinkAnswer Paid(Money amount) => new(LinkOutcome.Paid, "cs_1") { PaymentReference = "pi_difference", Amount = amount };

    private Task<LinkAnswer> Answer(string call, PaymentLinkRequest link, LinkOutcome usual)
    {
        Links.Enqueue((call, link));
        return Task.FromResult(LinkAnswers.TryDequeue(out var said) ? said : new LinkAnswer(usual, "cs_1") { Url = $"https://pay.example.test/{link.Key}" });
    }

    private ScriptedGateway Script(ConcurrentQueue<GatewayAnswer> queue, GatewayOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            queue.Enqueue(new GatewayAnswer(outcome, "re_1", "said so"));
        }

        return this;
    }
}
