using System.Globalization;
using ReturnsDesk.Domain.Orders;
using static ReturnsDesk.Features.Demo.DemoStep;

namespace ReturnsDesk.Features.Demo;

/// <summary>
/// A few buyers of the shop who send back too much, claim that parcels were lost, or send back something else; some of them under two names. Most of what they do is
/// honest all the same. They have a stream of chance of their own, so the rest of the shop is as it would be without them.
/// </summary>
internal static class DemoTroubles
{
    public const double MoreReturns = 2.2;
    private const int Every = 50;
    private const int EveryAlias = 3 * Every;
    private const double SwapShare = 0.3;
    private const double ClaimShare = 0.45;
    private const double CaughtShare = 0.6;

    public static bool Is(int index) => index % Every == Every - 1;

    /// <summary>The buyer whose second account this is; null for everybody else.</summary>
    public static int? TwinOf(int index) => index % EveryAlias == EveryAlias - 1 ? index - Every : null;

    /// <summary>The same person under another name of the same place.</summary>
    public static DemoBuyer Alias(DemoBuyer twin, int index)
    {
        var known = twin.Customer;
        if (known.Email is not { } email)
        {
            var nick = string.Create(CultureInfo.InvariantCulture, $"{known.Name}_{index}");
            return twin with { Customer = new Customer(known.Channel, nick, known.Name, null, known.Phone) };
        }

        var other = email.Replace("@", "+shop@", StringComparison.Ordinal);
        return twin with { Customer = new Customer(known.Channel, other, known.Name, other, known.Phone) };
    }

    public static bool ClaimsLoss(DemoDice dice) => dice.Chance(ClaimShare);

    /// <summary>The desk finds some of them out.</summary>
    public static List<DemoStep> LostParcel(DemoDice dice) => dice.Chance(CaughtShare) ? [AskForEvidence, Answer, Reject, Lapse] : [Approve, ProposeRefund, SendRefund, Resolve];

    /// <summary>What came is not what was sent.</summary>
    public static List<DemoStep> MaySwap(List<DemoStep> steps, DemoDice dice)
    {
        var at = steps.IndexOf(Inspect);
        return at < 0 || !dice.Chance(SwapShare) ? steps : [.. steps[..at], InspectSwapped, Resolve];
    }
}
