using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Tests.Support;

/// <summary>A gateway that says what the test tells it to, and remembers what it was asked.</summary>
public sealed class ScriptedGateway(string name) : IRefundGateway, IGatewayBook
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

    private ScriptedGateway Script(ConcurrentQueue<GatewayAnswer> queue, GatewayOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            queue.Enqueue(new GatewayAnswer(outcome, "re_1", "said so"));
        }

        return this;
    }
}
