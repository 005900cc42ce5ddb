using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Domain.Audit;

public sealed class ChainCheckTests
{
    private static readonly byte[] Key = new byte[32];

    [Fact]
    public void A_chain_as_written_holds()
    {
        var (good, fault) = Walk(Chain(5), []);

        Assert.Equal((5L, (ChainFault?)null), (good, fault));
    }

    [Fact]
    public void An_entry_left_out_is_named_by_its_own_number() =>
        Assert.Equal(new ChainFault(3, ChainFaultKind.Missing), Walk([.. Chain(5).Where(entry => entry.Seq != 3)], []).Fault);

    [Fact]
    public void An_entry_of_another_chain_does_not_fit()
    {
        var chain = Chain(5);
        var other = Chain(5, "other.act");

        Assert.Equal(new ChainFault(4, ChainFaultKind.Unlinked), Walk([.. chain.Take(3), .. other.Skip(3)], []).Fault);
    }

    [Fact]
    public void Entries_in_another_order_are_seen() =>
        Assert.Equal(new ChainFault(1, ChainFaultKind.OutOfOrder), Walk([.. Chain(2), Chain(1)[0]], []).Fault);

    [Fact]
    public void Another_key_is_seen_at_the_first_entry()
    {
        var check = new ChainCheck(new AuditHasher([.. Key.Select(_ => (byte)1)]), []);

        Assert.Equal(new ChainFault(1, ChainFaultKind.Changed), check.Take(Chain(1)[0]));
    }

    [Fact]
    public void A_rewritten_chain_gives_itself_away_at_the_first_exported_head_it_contradicts()
    {
        var exported = Chain(6);
        ExportedHead[] heads = [Head(exported[1]), Head(exported[3]), Head(exported[5])];
        var anew = Chain(6, "refund.cancel");

        Assert.Equal(new ChainFault(2, ChainFaultKind.Rewritten, heads[0]), Walk(anew, heads).Fault);
    }

    [Fact]
    public void A_cut_tail_is_seen_by_an_exported_head()
    {
        var chain = Chain(6);
        var head = Head(chain[5]);

        Assert.Equal(new ChainFault(5, ChainFaultKind.CutOff, head), Walk([.. chain.Take(4)], [head]).Fault);
    }

    [Fact]
    public void The_stored_head_tells_a_cut_tail_and_what_was_added_behind_it()
    {
        var chain = Chain(3);

        Assert.Equal(new ChainFault(4, ChainFaultKind.CutOff), End(chain, new AuditHead(6, chain[2].Hash)));
        Assert.Equal(new ChainFault(3, ChainFaultKind.Extra), End(chain, new AuditHead(2, chain[1].Hash)));
        Assert.Equal(new ChainFault(3, ChainFaultKind.HeadChanged), End(chain, new AuditHead(3, chain[1].Hash)));
    }

    [Fact]
    public void What_people_add_while_it_is_checked_is_no_fault()
    {
        var chain = Chain(6);
        var check = new ChainCheck(new AuditHasher(Key), []);
        Assert.All(chain.Take(5), entry => Assert.Null(check.Take(entry)));

        Assert.Null(check.End(new AuditHead(4, chain[3].Hash), new AuditHead(6, chain[5].Hash)));
    }

    [Fact]
    public void Texts_cannot_be_moved_between_fields()
    {
        var hasher = new AuditHasher(Key);
        var left = AuditChain.After(0, AuditHasher.Genesis, hasher, AReturn.Monday, [new AuditNote(AReturn.Agent, "a", "b", "c")])[0];
        var right = AuditChain.After(0, AuditHasher.Genesis, hasher, AReturn.Monday, [new AuditNote(AReturn.Agent, "a", "b", null, "c")])[0];

        Assert.NotEqual(left.Hash, right.Hash);
    }

    [Fact]
    public void What_does_not_fit_a_column_is_cut_before_it_is_hashed()
    {
        var entry = AuditChain.After(0, AuditHasher.Genesis, new AuditHasher(Key), AReturn.Monday, [new AuditNote(AReturn.Agent, "a", "b", Reason: new string('x', 5000))])[0];

        Assert.Equal((AuditEntry.TextLength, '…'), (entry.Reason!.Length, entry.Reason[^1]));
    }

    [Fact]
    public void A_head_is_the_same_after_it_was_written_and_read()
    {
        var head = new ExportedHead(12, new string('a', 64), AReturn.Monday);

        Assert.Equal(head, ExportedHead.Parse(head.ToLine()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12 abc 2026-03-02T09:00:00Z")]
    [InlineData("-1 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 2026-03-02T09:00:00Z")]
    [InlineData("12 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa yesterday")]
    public void A_line_that_is_no_head_is_none(string line) => Assert.Null(ExportedHead.Parse(line));

    private static IReadOnlyList<AuditEntry> Chain(int entries, string action = "refund.propose") => AuditChain.After(
        0, AuditHasher.Genesis, new AuditHasher(Key), AReturn.Monday, [.. Enumerable.Range(1, entries).Select(number => new AuditNote(Actor.Automatic, action, $"refund {number}", After: "{}"))]);

    private static ChainFault? End(IReadOnlyList<AuditEntry> entries, AuditHead head)
    {
        var check = new ChainCheck(new AuditHasher(Key), []);
        Assert.All(entries, entry => Assert.Null(check.Take(entry)));
        return check.End(head, head);
    }

    private static ExportedHead Head(AuditEntry entry) => new(entry.Seq, entry.Hash, AReturn.Monday);

    private static (long Good, ChainFault? Fault) Walk(IReadOnlyList<AuditEntry> entries, IReadOnlyList<ExportedHead> heads)
    {
        var check = new ChainCheck(new AuditHasher(Key), heads);
        var fault = entries.Select(check.Take).FirstOrDefault(found => found is not null);
        var end = new AuditHead(entries[^1].Seq, entries[^1].Hash);
        return (check.Good, fault ?? check.End(end, end));
    }
}
