using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Demo;

/// <summary>What people write, in the language of the channel.</summary>
internal static class DemoSayings
{
    private static readonly (string English, string Chinese)[] Comments =
    [
        ("It is tighter than the size chart says.", "比尺码表上小一号，穿着很紧。"), ("The colour looks different from the photos.", "颜色和图片差别有点大。"),
        ("Please send the refund as soon as possible.", "麻烦尽快退款，谢谢。"), ("Worn once at home to try, tags are still on.", "只在家试穿过一次，吊牌还在。"),
        ("The parcel was dented on one side.", "快递盒子被压坏了。"), ("I ordered two sizes to choose from.", "买了两个尺码，留一件退一件。"),
    ];

    private static readonly (string English, string Chinese)[] Questions =
    [
        ("Could you send a photo of the flaw and of the label?", "亲，麻烦拍一下瑕疵处和吊牌的照片。"),
        ("Is the original packaging still there?", "请问原包装还在吗？"),
    ];

    private static readonly (string English, string Chinese)[] Answers = [("The photos are attached.", "照片已经发了，请查看。"), ("Yes, everything is complete.", "都在的，配件齐全。")];

    private static readonly (string English, string Chinese)[] Refusals =
    [
        ("The return window has passed.", "已超过退货期限。"), ("The article shows clear signs of use.", "商品有明显使用痕迹，影响二次销售。"),
    ];

    public static string? Comment(DemoDice dice, Order order) => dice.Chance(0.3) ? Say(dice, order, Comments) : null;

    public static string Question(DemoDice dice, Order order) => Say(dice, order, Questions);

    public static string Answer(DemoDice dice, Order order) => Say(dice, order, Answers);

    public static string Refusal(DemoDice dice, Order order) => Say(dice, order, Refusals);

    public static string Dispute(Order order) => IsChinese(order) ? "买家申请平台介入：认为拒绝退货不合理。" : "The buyer does not accept the refusal.";

    public static string Settled(Order order) => IsChinese(order) ? "与买家确认少寄一件，按实收处理。" : "Agreed with the buyer: one unit was kept.";

    /// <summary>Why a case ends without money.</summary>
    public static string Closed(ReturnCase returnCase) => (returnCase.Kind, IsChinese(returnCase.Order)) switch
    {
        (ReturnKind.Exchange, false) => "The other size was sent.",
        (ReturnKind.Exchange, true) => "已换发其他尺码。",
        (ReturnKind.Replacement, false) => "Sent again.",
        (ReturnKind.Replacement, true) => "已补寄。",
        (_, false) => "Nothing to refund for what came back.",
        (_, true) => "退回商品不符合退款条件，无需退款。",
    };

    private static bool IsChinese(Order order) => order.Channel == DemoOrders.Taobao;

    private static string Say(DemoDice dice, Order order, (string English, string Chinese)[] from)
    {
        var (english, chinese) = dice.Pick(from);
        return IsChinese(order) ? chinese : english;
    }
}
