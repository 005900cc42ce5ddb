using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Tests.Rig.Gateway;

namespace ReturnsDesk.Tests.Rig.Refunds;

/// <summary>What the desk answered to gateways' news, against what it kept: what it thanked for is stored once (I-8, I-11), what was forged was turned away and left nothing behind.</summary>
internal static class NewsTaken
{
    public static IEnumerable<string> Lost(IEnumerable<PostedNews> told, IEnumerable<GatewayDeliveryRecord> kept)
    {
        var counts = kept.CountBy(delivery => (delivery.Gateway, delivery.DeliveryId)).ToDictionary();
        return told.Where(news => news.Kind != NewsPoster.Forged && news.IsTaken).DistinctBy(news => (news.Gateway, news.DeliveryId))
            .Where(news => counts.GetValueOrDefault((news.Gateway, news.DeliveryId)) != 1)
            .Select(news => $"{news.Gateway} {news.DeliveryId} of {news.Key}: kept {counts.GetValueOrDefault((news.Gateway, news.DeliveryId))} times");
    }

    public static IEnumerable<string> Believed(IEnumerable<PostedNews> told, IEnumerable<GatewayDeliveryRecord> kept)
    {
        var known = kept.Select(delivery => (delivery.Gateway, delivery.DeliveryId)).ToHashSet();
        return told.Where(news => news.Kind == NewsPoster.Forged && (news.IsTaken || known.Contains((news.Gateway, news.DeliveryId))))
            .Select(news => $"{news.Gateway} {news.DeliveryId} of {news.Key}: answered {news.Status}");
    }
}
