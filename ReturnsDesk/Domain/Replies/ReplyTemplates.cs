using ReturnsDesk.Domain.Returns;
using static ReturnsDesk.Domain.Replies.ReplyAction;
using static ReturnsDesk.Domain.Returns.CaseStatus;

namespace ReturnsDesk.Domain.Replies;

/// <summary>The replies a new desk starts with: messages for every state, and the sentences of the usual decisions.</summary>
public static class ReplyTemplates
{
    private static readonly CaseStatus[] Undecided = [Requested, AwaitingCustomer];
    private static readonly CaseStatus[] New = [Requested];

    public static IReadOnlyList<ReplyWords> Shipped { get; } =
    [
        Reply(
            "We look into it", "正在处理", [], None,
            "Hello {customer},\n\nthank you for your message about return {number}. We are looking into it and will come back to you.\n\n{agent}\n{shop}",
            "{customer}您好，\n\n关于售后单 {number} 的留言已收到，我们正在核实，会尽快回复您。\n\n{shop} {agent}"),
        Reply(
            "Approved: how to send it back", "同意退货：如何寄回", New, Approve,
            "Hello {customer},\n\nyour return {number} is approved. Please pack {items} with everything that came with it, put the return slip inside, and hand the parcel in within the time shown on your return page.\n\n{shop}",
            "{customer}您好，\n\n您的退货申请 {number} 已通过。请将 {items} 连同全部配件包好，放入退货单，并在售后页面显示的期限内寄出。\n\n{shop}"),
        Reply(
            "Please send it soon", "提醒寄回", [Approved], None,
            "Hello {customer},\n\nyour return {number} is approved and we are waiting for the parcel. Please hand it in by {deadline}; after that the approval ends by itself.\n\n{shop}",
            "{customer}您好，\n\n售后单 {number} 已同意退货，我们还未收到寄件信息。请在 {deadline} 前寄出，逾期将自动关闭。\n\n{shop}"),
        Reply(
            "Waybill please", "请填写快递单号", [Approved, InTransit], None,
            "Hello {customer},\n\nto follow your parcel we need its tracking number and the courier. Please enter both on your return page, or simply answer this message.\n\n{shop}",
            "{customer}您好，\n\n为便于跟踪包裹，请在售后页面填写快递公司和快递单号，或直接回复本消息。\n\n{shop}"),
        Reply(
            "Parcel is here", "包裹已签收", [Received], None,
            "Hello {customer},\n\nyour parcel for order {order} has arrived. We check the goods next and tell you the result by {deadline}.\n\n{shop}",
            "{customer}您好，\n\n订单 {order} 的退回包裹已签收，我们将在 {deadline} 前完成验货并告知结果。\n\n{shop}"),
        Reply(
            "When the money comes", "退款到账时间", [Inspected, Resolved], None,
            "Hello {customer},\n\nwe have started the refund of {refund} for return {number}. Depending on your bank it takes one to five working days to appear on your account.\n\n{shop}",
            "{customer}您好，\n\n售后单 {number} 的退款 {refund} 已发起，视银行处理情况，一般 1 至 5 个工作日到账。\n\n{shop}"),
        Reply(
            "Settled otherwise", "已另行解决", [Inspected], Close,
            "Hello {customer},\n\nas agreed we have settled return {number} and close it now. If something is not right, just answer this message.\n\n{agent}\n{shop}",
            "{customer}您好，\n\n售后单 {number} 已按约定处理完毕，现予关闭。如有问题，直接回复本消息即可。\n\n{shop} {agent}"),
        Reply(
            "Photo of the fault", "问题照片", New, AskForEvidence,
            "Please send us one photo of the whole item and one close-up of the fault, in good light.",
            "请提供一张商品整体照片和一张问题部位的清晰特写。"),
        Reply(
            "Photo of the parcel", "包裹照片", New, AskForEvidence,
            "Please send us a photo of the parcel from outside, with the label readable, and one of the packing inside.",
            "请提供包裹外观照片（面单清晰可见）以及内部包装照片。"),
        Reply(
            "Short video", "短视频", New, AskForEvidence,
            "Please send us a short video that shows how the fault appears when the item is used.",
            "请提供一段短视频，展示使用时出现的问题。"),
        Reply(
            "Describe the problem", "说明问题", New, AskForEvidence,
            "Please tell us in a few words what is wrong with the item and since when.",
            "请简要说明商品有什么问题，以及从何时开始出现。"),
        Reply(
            "Too late", "超过期限", Undecided, Reject,
            "The return window for this order has ended, so we cannot take the item back. If it turns out to be defective, please write to us again.",
            "该订单已超过退货期限，无法办理退货。如商品存在质量问题，请再次联系我们。"),
        Reply(
            "Used or worn", "已使用", Undecided, Reject,
            "The photos show that the item has been used or its tags removed. Under our return policy we can only take back unused items.",
            "照片显示商品已使用或吊牌已拆，按照退货规则，仅支持未使用的商品退货。"),
        Reply(
            "Not returnable", "不支持退货", Undecided, Reject,
            "This item belongs to a category that cannot be returned, as stated on its product page.",
            "该商品属于不支持退货的类目，商品页面已注明。"),
        Reply(
            "No evidence", "未提供凭证", Undecided, Reject,
            "We asked for photos of the fault and have not received them. Please apply again once you have them.",
            "我们未收到所需的问题照片，暂无法受理。准备好照片后可再次申请。"),
        Reply(
            "Not our item", "非本店商品", Undecided, Reject,
            "The item in the photos is not the one we delivered with this order.",
            "照片中的商品与本订单发出的商品不一致。"),
    ];

    private static ReplyWords Reply(string nameEn, string nameZh, CaseStatus[] statuses, ReplyAction action, string textEn, string textZh) => new(nameEn, nameZh, textEn, textZh, statuses, action);
}
