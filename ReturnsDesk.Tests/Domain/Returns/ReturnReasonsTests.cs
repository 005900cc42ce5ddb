using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Tests.Domain.Returns;

public sealed class ReturnReasonsTests
{
    [Fact]
    public void Every_reason_has_its_own_code_both_names_and_a_parent_of_the_first_level()
    {
        var codes = ReturnReasons.Shipped.ToDictionary(reason => reason.Code);

        Assert.All(ReturnReasons.Shipped, reason =>
        {
            Assert.False(string.IsNullOrWhiteSpace(reason.NameEn) || string.IsNullOrWhiteSpace(reason.NameZh), reason.Code);
            Assert.True(reason.ParentCode is null || codes[reason.ParentCode].ParentCode is null, reason.Code);
            Assert.True(reason.IsActive);
        });
        Assert.Contains(ReturnReasons.Other, codes.Keys);
    }

    [Fact]
    public void Every_side_of_fault_is_somebodys_reason() =>
        Assert.Equal(Enum.GetValues<FaultSide>().Order(), ReturnReasons.Shipped.Select(reason => reason.Fault).Distinct().Order());

    [Fact]
    public void A_reason_needs_both_names() =>
        Assert.Equal("reason.needs-both-names", new ReturnReason("late", null, FaultSide.Carrier, 1, "Late", "太慢").Describe("Late", " ", FaultSide.Carrier, true).Refusal?.Code);
}
