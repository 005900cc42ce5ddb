using System.Collections.Frozen;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>What gateways call the state of a refund.</summary>
internal static class StatementWords
{
    private static readonly FrozenDictionary<string, RowMeaning> Known = Build();

    public static RowMeaning Status(string word) => Known.GetValueOrDefault(HeaderName.Key(word), RowMeaning.Unclear);

    /// <summary>True for a blank amount and for a zero.</summary>
    public static bool IsNothing(string amount) => amount.All(character => character is '0' or '.' or ',' or '+' or '-' or ' ');

    private static FrozenDictionary<string, RowMeaning> Build()
    {
        var words = new Dictionary<string, RowMeaning>();
        Add(RowMeaning.Paid, "succeeded", "success", "paid", "refunded", "completed", "done", "退款成功", "成功", "已退款", "完成");
        Add(RowMeaning.UnderWay, "pending", "processing", "requires_action", "in progress", "退款处理中", "处理中", "退款中");
        Add(RowMeaning.Failed, "failed", "fail", "canceled", "cancelled", "closed", "declined", "退款失败", "失败", "退款关闭", "已关闭");
        Add(RowMeaning.Stuck, "abnormal", "change", "退款异常", "异常", "转入代发");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(RowMeaning meaning, params string[] names)
        {
            foreach (var name in names)
            {
                words[HeaderName.Key(name)] = meaning;
            }
        }
    }
}
