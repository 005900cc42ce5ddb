using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing;

/// <summary>The steps of a case as files call them: by code, in the words of the desk, and as marketplaces write what is waited for.</summary>
internal static class NodeWords
{
    private static readonly Dictionary<string, DeadlineNode> Known = new(
        new Dictionary<DeadlineNode, string[]>
        {
            [DeadlineNode.Review] = ["Review", "Decision", "审核", "待审核", "待商家处理", "待卖家处理", "待商家确认"],
            [DeadlineNode.Answer] = ["Answer", "Customer's answer", "Evidence", "买家答复", "待买家举证", "待补充", "待买家处理"],
            [DeadlineNode.Ship] = ["Ship", "Handover", "Return shipment", "买家寄出", "待买家退货", "待寄回", "待买家发货"],
            [DeadlineNode.Receive] = ["Receive", "Arrival", "包裹到达", "退货中", "待商家收货", "待卖家收货"],
            [DeadlineNode.Inspect] = ["Inspect", "Inspection", "验货", "待验货"],
            [DeadlineNode.Refund] = ["Refund", "退款", "待退款", "待商家退款"],
            [DeadlineNode.Appeal] = ["Appeal", "申诉", "待申诉"],
        }.SelectMany(node => node.Value.Select(word => KeyValuePair.Create(HeaderName.Key(word), node.Key))));

    /// <summary>Null where the word is none of them, or there is none.</summary>
    public static DeadlineNode? Of(string? word) => word is not null && Known.TryGetValue(HeaderName.Key(word), out var node) ? node : null;
}
