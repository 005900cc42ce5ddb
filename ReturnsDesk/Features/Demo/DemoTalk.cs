using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Features.Demo;

/// <summary>What the customers of the present and the desk wrote to each other: some wait for an answer, some were answered.</summary>
internal static class DemoTalk
{
    private const int Conversations = 18;

    private static readonly string[][] English =
    [
        ["Hello, did my request reach you? I would like to order the other size before it is gone."],
        ["The parcel shop asks for a code. Where do I find it?", "The code is on the label, below the bars. You can also show it on your phone.", "Found it, thank you!"],
        ["Could you pay the refund to another account?", "For safety we can only send it back the way it was paid. Is there anything else we can do for you?"],
    ];

    private static readonly string[][] Chinese =
    [
        ["亲，退货申请看到了吗？想赶紧换个尺码。"],
        ["快递员说要取件码，在哪里看？", "取件码在电子面单条形码下方，手机出示即可。", "找到了，谢谢！"],
        ["退款可以打到另一张卡吗？", "为保障资金安全，退款只能原路退回，请您谅解。还有其他需要帮您的吗？"],
    ];

    public static async Task TellAsync(ReturnsDb db, DateTime endsAt, Actor agent, CancellationToken cancellationToken)
    {
        var open = await db.ReturnCases.Where(row => row.NextDueAt != null && row.RequestedAt < endsAt.AddHours(-3)).OrderByDescending(row => row.Id).Take(Conversations)
            .Select(row => new { row.Id, row.Order.Channel, row.Order.Customer.Name }).ToListAsync(cancellationToken);
        for (var index = 0; index < open.Count; index++)
        {
            var words = (open[index].Channel == DemoOrders.Taobao ? Chinese : English)[index % English.Length];
            var beganAt = endsAt.AddMinutes(-40 - (7 * index));
            for (var turn = 0; turn < words.Length; turn++)
            {
                var at = beganAt.AddMinutes(9 * turn);
                var message = turn % 2 == 0
                    ? CaseMessage.FromCustomer(open[index].Id, open[index].Name, words[turn], MessageSource.Portal, null, at, at.AddHours(8))
                    : CaseMessage.FromDesk(open[index].Id, agent, words[turn], at, at.AddSeconds(10));
                if (turn + 1 < words.Length)
                {
                    message.Read(at.AddMinutes(4));
                }

                db.CaseMessages.Add(message);
            }

            if (words.Length == 1)
            {
                await db.ReturnCases.Where(row => row.Id == open[index].Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.AwaitsReplySinceAt, (DateTime?)beganAt), cancellationToken);
            }
        }
    }
}
