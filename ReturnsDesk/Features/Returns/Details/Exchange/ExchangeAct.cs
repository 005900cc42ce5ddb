using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Returns.Details.Exchange;

/// <summary>What a person can do about what is sent in place of goods. Its words are <c>Act.…</c>.</summary>
public enum ExchangeAct
{
    Choose,
    Charge,
    Ask,
    Record,
    Forgo,
    SendFirst,
    SendAfter,
    Send,
    Undo,
}

/// <summary>What the person typed. <see cref="ToShelf"/>: what came back is as new.</summary>
public sealed record TypedReason(string Text, bool ToShelf);

public static class ExchangeActs
{
    /// <summary>The right that its use case asks for.</summary>
    public static string PermissionOf(ExchangeAct act) => act switch
    {
        ExchangeAct.Choose or ExchangeAct.Undo => Permissions.DecideReturn,
        ExchangeAct.Charge or ExchangeAct.Ask => Permissions.ChargeDifference,
        ExchangeAct.Record => Permissions.RecordPayment,
        ExchangeAct.Forgo => Permissions.OverridePolicy,
        ExchangeAct.SendFirst or ExchangeAct.SendAfter => Permissions.SendInAdvance,
        ExchangeAct.Send => Permissions.SendReplacement,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Unknown act."),
    };
}
