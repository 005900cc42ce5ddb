using Microsoft.AspNetCore.Http;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>What happens to a refund that arrives: the mode of this call, the key, the money, the answer, the news; in that order.</summary>
internal sealed class SendFlow(FakeGatewaySetup setup, RefundBook book, ModeDraw modes, NewsPoster poster)
{
    private const double PresetSeconds = 1;
    private const int RetrySeconds = 1;
    private readonly HashSet<string> _keptErrors = [];

    public async Task HandleAsync(HttpContext context, IDialect dialect, RefundOrder order)
    {
        var mode = modes.Send(order.Key);
        if (await FailsBeforeAsync(context, dialect, order, mode))
        {
            return;
        }

        var (reply, made) = Execute(dialect, order, mode);
        if (made is not null)
        {
            // Before the answer: its news may overtake it.
            Follow(dialect, made, mode);
        }

        await AnswerAsync(context, dialect, mode, reply);
    }

    public async Task AskedAsync(HttpContext context, IDialect dialect, RefundOrder question, Func<Mode, Reply> answer)
    {
        var mode = modes.Ask(question.Key);
        if (!await FailsBeforeAsync(context, dialect, question, mode))
        {
            await AnswerAsync(context, dialect, mode, answer(mode));
        }
    }

    /// <summary>An answer for a question about a refund, with the lie of the mode in it.</summary>
    public static FakeRefund Shown(FakeRefund refund, Mode mode) => refund with
    {
        Order = refund.Order with
        {
            Amount = refund.Order.Amount - (mode.Is(Mode.WrongAmount) ? 1 : 0),
            Currency = mode.Is(Mode.WrongCurrency) ? (refund.Order.Currency == "SEK" ? "NOK" : "SEK") : refund.Order.Currency,
            Payment = mode.Is(Mode.WrongPayment) ? Other(refund.Order.Payment) : refund.Order.Payment,
        },
    };

    private static string Other(string payment) => payment[..^1] + (payment[^1] == '7' ? '8' : '7');

    /// <summary>One at a time: two calls with one key at once must not both be the first.</summary>
    private (Reply Reply, FakeRefund? Made) Execute(IDialect dialect, RefundOrder order, Mode mode)
    {
        lock (_keptErrors)
        {
            if (mode.Is(Mode.KeyExpired))
            {
                book.Forget(dialect.Name, order.Key);
            }

            return book.Replayed(dialect.Name, order.Key) is { } known && !(dialect.ForgetsFailed && known.Status == FakeStatus.Failed)
                ? (Again(dialect, order, known), null)
                : First(dialect, order, mode);
        }
    }

    private async Task<bool> FailsBeforeAsync(HttpContext context, IDialect dialect, RefundOrder order, Mode mode)
    {
        if (mode.Is(Mode.Slow))
        {
            await Task.Delay(mode.Seconds(PresetSeconds), setup.Clock, context.RequestAborted);
        }

        if (mode.Is(Mode.TimeoutBefore))
        {
            await HoldAsync(context);
            return true;
        }

        FakeError? error = mode.Name switch
        {
            Mode.ErrorBefore => FakeError.Server,
            Mode.TooMany => FakeError.TooMany,
            Mode.Conflict => FakeError.KeyInUse,
            Mode.NotTrusted => FakeError.NotTrusted,
            Mode.Forbidden => FakeError.Forbidden,
            Mode.NotSettled => FakeError.NotSettled,
            Mode.AlreadyRefunded => FakeError.NothingLeft,
            Mode.Invalid => FakeError.Invalid,
            _ => null,
        };
        if (error is not { } refused)
        {
            return false;
        }

        if (refused == FakeError.TooMany)
        {
            context.Response.Headers.RetryAfter = ((int)mode.Seconds(RetrySeconds).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await dialect.Error(refused, order).WriteAsync(context);
        return true;
    }

    private Reply Again(IDialect dialect, RefundOrder order, FakeRefund known) =>
        known.Order.Fingerprint != order.Fingerprint ? dialect.Error(FakeError.OtherContent, order)
        : _keptErrors.Contains(dialect.Name + order.Key) ? dialect.Error(FakeError.Server, order)
        : dialect.Sent(known, isNew: false);

    private (Reply Reply, FakeRefund? Made) First(IDialect dialect, RefundOrder order, Mode mode)
    {
        var (made, error) = book.Execute(order, mode.Is(Mode.PendingThen) ? FakeStatus.Pending : FakeStatus.Succeeded);
        if (made is null)
        {
            return (dialect.Error(error!.Value, order), null);
        }

        if (!mode.Is(Mode.ErrorAfter))
        {
            return (dialect.Sent(Shown(made, mode), isNew: true), made);
        }

        _keptErrors.Add(dialect.Name + order.Key);
        return (dialect.Error(FakeError.Server, order), made);
    }

    private async Task AnswerAsync(HttpContext context, IDialect dialect, Mode mode, Reply reply)
    {
        switch (mode.Name)
        {
            case Mode.TimeoutAfterSuccess:
                await HoldAsync(context);
                break;
            case Mode.ResetMidBody:
                await reply.WriteHalfAsync(context);
                break;
            case Mode.GarbageBody:
                await Reply.Garbage.WriteAsync(context);
                break;
            case Mode.HugeBody:
                await reply.Huge.WriteAsync(context);
                break;
            case Mode.Redirect:
                await Reply.Redirect.WriteAsync(context);
                break;
            case Mode.WrongSignature:
                await dialect.Spoilt(reply).WriteAsync(context);
                break;
            default:
                await reply.WriteAsync(context);
                break;
        }
    }

    private void Follow(IDialect dialect, FakeRefund made, Mode mode)
    {
        poster.Tell(dialect, made, isNew: true);
        if (mode.Is(Mode.PendingThen))
        {
            var status = mode.Word switch { "fail" => FakeStatus.Failed, "abnormal" => FakeStatus.Abnormal, _ => FakeStatus.Succeeded };
            poster.Later(mode.Seconds(PresetSeconds), () => poster.Tell(dialect, book.Settle(made, status), isNew: false));
        }
        else if (mode.Is(Mode.LateFail))
        {
            poster.Later(mode.Seconds(PresetSeconds), () => poster.Tell(dialect, book.Settle(made, FakeStatus.Failed), isNew: false));
        }
    }

    private async Task HoldAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(setup.Hold, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up first.
        }

        context.Abort();
    }
}
