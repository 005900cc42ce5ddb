using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>Says how a movement of money stands: since when, what happens next and when.</summary>
public sealed class StateSentence(IStringLocalizer<RefundLifeTexts> texts, MerchantZone zone, DateTime now)
{
    /// <summary><paramref name="rest"/>: where its gateway is left alone now.</summary>
    public string Of(PartState part, GatewayRest? rest = null) => part.Status switch
    {
        MoneyStatus.Draft => texts["State.Draft"],
        MoneyStatus.AwaitingApproval => texts["State.AwaitingApproval", Since(part.StatusAt)],
        MoneyStatus.Queued => Queued(part, rest),
        MoneyStatus.Sending => part.LeaseUntilAt > now
            ? texts["State.Sending", Clock(part.LastSentAt ?? part.StatusAt)]
            : texts["State.SendingLost", Clock(part.LastSentAt ?? part.StatusAt), When(part, rest)],
        MoneyStatus.Unknown => part.AbsentAt is null
            ? texts["State.Unknown", Clock(part.LastSentAt ?? part.StatusAt), When(part, rest)]
            : texts["State.Absent", Gateway(part.Gateway), When(part, rest)],
        MoneyStatus.Pending => texts["State.Pending", Gateway(part.Gateway), Since(part.StatusAt), When(part, rest)],
        MoneyStatus.Parked => texts["State.Parked", Since(part.AttentionAt ?? part.StatusAt)],
        MoneyStatus.Failed => string.IsNullOrEmpty(part.Problem)
            ? texts["State.Failed", Since(part.StatusAt)]
            : texts["State.FailedWhy", Since(part.StatusAt), part.Problem],
        MoneyStatus.Succeeded => texts["State.Succeeded", Clock(part.SettledAt ?? part.StatusAt)],
        MoneyStatus.Cancelled => texts["State.Cancelled", Clock(part.StatusAt)],
        _ => throw new InvalidOperationException($"No sentence for {part.Status}."),
    };

    /// <summary>The name of a gateway in words; one without a word keeps its own.</summary>
    public string Gateway(string name) => texts[$"Gateway.{name}"] is { ResourceNotFound: false } word ? word.Value : name;

    private string Queued(PartState part, GatewayRest? rest) => (part.SendAfterAt > now, part.IsManual) switch
    {
        (true, true) => texts["State.HandHold", Clock(part.SendAfterAt)],
        (true, false) => texts["State.Hold", Clock(part.SendAfterAt)],
        (false, true) => texts["State.Hand", Since(part.SendAfterAt)],
        (false, false) when part.FirstSentAt is not null => texts["State.PutOff", Gateway(part.Gateway), When(part, rest)],
        (false, false) => texts["State.Due", When(part, rest)],
    };

    private string When(PartState part, GatewayRest? rest)
    {
        if (rest is { IsBlocked: true })
        {
            return texts["When.Resumed", Gateway(part.Gateway)];
        }

        var next = rest?.PausedUntilAt > part.NextAt ? rest.PausedUntilAt.Value : part.NextAt;
        return next <= now ? texts["When.Now"] : texts["When.In", RefundTime.Span(next - now, texts)];
    }

    private string Since(DateTime at) => RefundTime.Span(now - at, texts);

    private string Clock(DateTime at) => RefundTime.Clock(at, now, zone);
}
