using System.Diagnostics;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Orders;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Deciding;
using ReturnsDesk.Features.Returns.Details;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Requesting;

namespace ReturnsDesk.Cli.Bench.Whole;

/// <summary>One return from the request to the money, by the use cases behind the pages. A step is what its page reads for it, and the act.</summary>
internal sealed class WholeReturn(IServiceProvider services, Crew crew, StepTimes times)
{
    public const string Whole = "whole";
    private const int MostTurns = 20;

    /// <summary>In this order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["file", "approve", "receive", "inspect", "propose", "agree", "settle"];

    public async Task PlayAsync(long orderId, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var number = await StepAsync("file", () => FileAsync(orderId, cancellationToken));
        var target = new CaseRef(number);
        await StepAsync("approve", () => Get<ApproveReturn>().ExecuteAsync(crew.Agent, target, cancellationToken));
        await StepAsync("receive", () => Get<ReceiveParcel>().ExecuteAsync(crew.Warehouse, target, cancellationToken));
        await StepAsync("inspect", () => InspectAsync(number, cancellationToken));
        var refund = await StepAsync("propose", () => Get<ProposeRefund>().ExecuteAsync(crew.Agent, target, new RefundWish(), cancellationToken));
        await StepAsync("agree", () => AgreeAsync(refund, cancellationToken));
        await StepAsync("settle", () => SettleAsync(refund, cancellationToken));
        times.Add(Whole, Stopwatch.GetElapsedTime(start));
    }

    private async Task<Result<string>> FileAsync(long orderId, CancellationToken cancellationToken)
    {
        var order = await Get<ReadOrder>().ReadAsync(crew.Agent, orderId, cancellationToken);
        var lines = order!.Lines.Select(line => new RequestedUnits(line.Id, line.OpenUnits, "changed-mind", "does not fit the kitchen"));
        return await Get<RequestReturn>().ExecuteAsync(crew.Agent, new ReturnRequestDraft(orderId, ReturnKind.Return, ReturnWay.MerchantLabel, [.. lines]), cancellationToken);
    }

    private async Task<Result> InspectAsync(string number, CancellationToken cancellationToken)
    {
        var seen = await Get<ReadCase>().ReadAsync(crew.Warehouse, number, cancellationToken);
        var lines = seen!.Lines.Select(line => new InspectedLineDraft(line.Id, [new InspectedPartDraft(line.Quantity, ItemCondition.A, Disposition.Restock)]));
        return await Get<RecordInspection>().ExecuteAsync(crew.Warehouse, new CaseRef(number, seen.Version), new InspectionDraft([.. lines], []), cancellationToken);
    }

    private async Task<Result> AgreeAsync(long refundId, CancellationToken cancellationToken)
    {
        var seen = await Get<ReadRefund>().ReadAsync(crew.Finance, refundId, cancellationToken);
        return await Get<ApproveRefund>().ExecuteAsync(crew.Finance, refundId, seen!.ContentHash, code: null, cancellationToken);
    }

    private async Task<Result> SettleAsync(long refundId, CancellationToken cancellationToken)
    {
        await Get<SendRefunds>().ExecuteAsync(Actor.Automatic, refundId, cancellationToken);
        var state = await Get<ReadRefundState>().ReadAsync(crew.Finance, refundId, cancellationToken);
        return state!.Status switch
        {
            MoneyStatus.Succeeded => Result.Done,
            MoneyStatus.Queued => new Refusal("desk.busy"),
            _ => throw new InvalidOperationException($"Refund {refundId} is {state.Status}."),
        };
    }

    private async Task StepAsync(string step, Func<Task<Result>> act) =>
        await StepAsync(step, async () => await act() is { Refusal: { } refusal } ? refusal : new Result<bool>(true, null));

    /// <summary>Where somebody was faster, a person looks and clicks again; that time counts too.</summary>
    private async Task<T> StepAsync<T>(string step, Func<Task<Result<T>>> act)
    {
        var start = Stopwatch.GetTimestamp();
        for (var turn = 1; ; turn++)
        {
            var result = await act();
            if (result.Refusal is not { } refusal)
            {
                times.Add(step, Stopwatch.GetElapsedTime(start));
                return result.Value!;
            }

            if (turn == MostTurns || refusal.Code is not ("desk.busy" or "desk.changed-meanwhile" or "case.changed-meanwhile"))
            {
                throw new InvalidOperationException($"{step}: {refusal.Code}: {RefusalWords.Sentence(refusal)}");
            }

            times.AskedAgain();
        }
    }

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
