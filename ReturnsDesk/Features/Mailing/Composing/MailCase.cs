using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>Who writes, and by which clock.</summary>
internal sealed record MailSender(string ShopName, TimeZoneInfo Zone);

/// <summary>What a mail says of a case.</summary>
internal sealed record MailCase
{
    public required string Number { get; init; }
    public required string OrderNumber { get; init; }
    public required string CustomerName { get; init; }
    public required ReturnKind Kind { get; init; }
    public required ReturnWay Way { get; init; }

    /// <summary>False where nothing need be sent back.</summary>
    public required bool GoodsComeBack { get; init; }

    /// <summary>True once there is something to stick on the parcel.</summary>
    public required bool HasLabel { get; init; }
    public string Carrier { get; init; } = "";
    public string Waybill { get; init; } = "";
    public required IReadOnlyList<(int Units, string Name)> Items { get; init; }

    /// <summary>When each step that is waited for is due.</summary>
    public required IReadOnlyDictionary<DeadlineNode, DateTime> DueAt { get; init; }

    /// <summary>Where the goods go; null where no address is set.</summary>
    public PostalAddress? ReturnTo { get; init; }

    /// <summary>How the newest refund that went out was paid.</summary>
    public IReadOnlyList<(Money Amount, bool IsCredit)> Paid { get; init; } = [];

    /// <summary>The page of the return.</summary>
    public required string StatusAddress { get; init; }

    /// <summary>True where an answer to the mail reaches the case.</summary>
    public required bool CanReply { get; init; }
}
