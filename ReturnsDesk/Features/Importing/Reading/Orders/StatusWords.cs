using System.Collections.Frozen;
using ReturnsDesk.Features.Importing.Reading.Tables;

namespace ReturnsDesk.Features.Importing.Reading.Orders;

/// <summary>What shops call the state of an order, in English and Chinese.</summary>
internal static class StatusWords
{
    private static readonly FrozenDictionary<string, (DraftStatus Status, bool Paid)> Known = Build();

    /// <summary>Null where the word is not known. Paid is false where the money has not come in.</summary>
    public static (DraftStatus Status, bool Paid)? Find(string word)
    {
        var key = HeaderName.Key(word);
        return Known.TryGetValue(key.StartsWith("WC", StringComparison.Ordinal) ? key[2..] : key, out var found) ? found : null;
    }

    private static FrozenDictionary<string, (DraftStatus, bool)> Build()
    {
        var words = new Dictionary<string, (DraftStatus, bool)>();
        void Add(DraftStatus status, bool paid, params string[] names)
        {
            foreach (var name in names)
            {
                words[HeaderName.Key(name)] = (status, paid);
            }
        }

        Add(DraftStatus.Open, false, "Pending", "Pending payment", "On hold", "Unpaid", "等待买家付款", "待付款", "未付款");
        Add(DraftStatus.Open, true, "Open", "New", "Processing", "Paid", "Unfulfilled", "买家已付款，等待卖家发货", "等待卖家发货", "待发货", "已付款");
        Add(DraftStatus.Shipped, true, "Shipped", "Fulfilled", "Partial", "Partially fulfilled", "Dispatched", "In transit",
            "卖家已发货，等待买家确认", "卖家部分发货", "已发货", "待收货", "等待收货");
        Add(DraftStatus.Completed, true, "Completed", "Complete", "Done", "Delivered", "Refunded", "Partially refunded", "交易成功", "已完成", "完成", "已签收", "已退款");
        Add(DraftStatus.Cancelled, false, "Cancelled", "Canceled", "Failed", "Voided", "交易关闭", "已关闭", "已取消", "取消");
        return words.ToFrozenDictionary();
    }
}
