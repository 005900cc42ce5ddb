using ReturnsDesk.Domain.Reconciliation;
using static ReturnsDesk.Tests.Domain.Reconciliation.Lists;

namespace ReturnsDesk.Tests.Domain.Reconciliation;

/// <summary>Runs alone: it weighs the memory of the whole process.</summary>
[Collection(nameof(ListMemoryTests))]
[CollectionDefinition(nameof(ListMemoryTests), DisableParallelization = true)]
public sealed class ListMemoryTests
{
    [Fact]
    public void A_million_refunds_on_both_sides_fit()
    {
        const int Refunds = 1_000_000;
        const int Page = 500;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var comparison = new ListComparison(Terms());
        for (var first = 0; first < Refunds; first += Page)
        {
            var ours = Enumerable.Range(first, Page).Select(number => Ours(number)).ToList();
            comparison.TakeTheirs([.. ours.Select(part => Row(part))], ours);
            ours.ForEach(comparison.TakeOurs);
        }

        var bytesEach = (GC.GetTotalMemory(forceFullCollection: true) - before) / Refunds;

        Assert.Equal((Refunds, Refunds, 0), (comparison.Matched, comparison.OurRows, comparison.Count));
        Assert.InRange(bytesEach, long.MinValue, 128);
    }
}
