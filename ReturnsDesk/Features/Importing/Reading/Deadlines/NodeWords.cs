using System.Globalization;
using System.Resources;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Importing.Reading.Deadlines;

/// <summary>Finds the step that a file means: by code, by its name in either language of the desk, or as marketplaces say what they wait for, whatever the case and the punctuation.</summary>
internal static class NodeWords
{
    private static readonly (DeadlineNode Node, string[] Words)[] AtMarketplaces =
    [
        (DeadlineNode.Review, ["待审核", "待商家处理", "待卖家处理", "待商家确认", "待卖家确认"]),
        (DeadlineNode.Answer, ["待补充", "待买家举证", "待买家处理", "待买家修改"]),
        (DeadlineNode.Ship, ["待寄回", "待买家退货", "待买家发货"]),
        (DeadlineNode.Receive, ["退货中", "待商家收货", "待卖家收货"]),
        (DeadlineNode.Inspect, ["待验货"]),
        (DeadlineNode.Refund, ["待退款", "待商家退款", "待卖家退款"]),
    ];

    private static readonly Dictionary<string, DeadlineNode> Words = Read();

    public static DeadlineNode? Find(string text) => Words.TryGetValue(TypedCode.Fold(text), out var node) ? node : null;

    private static Dictionary<string, DeadlineNode> Read()
    {
        var texts = new ResourceManager(typeof(DomainTexts));
        CultureInfo[] languages = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("zh-CN")];
        var words = new Dictionary<string, DeadlineNode>(StringComparer.Ordinal);
        foreach (var node in Enum.GetValues<DeadlineNode>())
        {
            words.Add(TypedCode.Fold(node.ToString()), node);
            foreach (var language in languages)
            {
                words.TryAdd(TypedCode.Fold(texts.GetString($"{nameof(DeadlineNode)}.{node}", language)), node);
            }
        }

        foreach (var (node, names) in AtMarketplaces)
        {
            Array.ForEach(names, name => words.TryAdd(TypedCode.Fold(name), node));
        }

        return words;
    }
}
