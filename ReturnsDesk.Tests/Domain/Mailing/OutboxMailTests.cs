using ReturnsDesk.Domain.Mailing;

namespace ReturnsDesk.Tests.Domain.Mailing;

public sealed class OutboxMailTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public void Its_name_is_a_hash_of_its_number_and_stays_whatever_the_settings_say_later()
    {
        var (mail, other) = (AMail(), AMail());

        Assert.Equal(mail.NameAt("shop.example"), other.NameAt("shop.example"));
        Assert.Equal(mail.NameAt("shop.example"), mail.NameAt("elsewhere.example"));
        Assert.Matches("^[0-9a-f]{40}@shop[.]example$", mail.MessageId);
    }

    [Fact]
    public void Nobody_takes_it_on_within_the_hold_or_while_another_works_on_it()
    {
        var mail = AMail(sendAfter: Now.AddSeconds(10));

        Assert.Equal("mail.not-due", mail.Claim("a", Now.AddSeconds(9), Lease).Refusal?.Code);
        Assert.Null(mail.Claim("a", Now.AddSeconds(10), Lease).Refusal);
        Assert.Equal("mail.not-due", mail.Claim("b", Now.AddSeconds(11), Lease).Refusal?.Code);
        Assert.Null(mail.Claim("b", Now.AddSeconds(10) + Lease, Lease).Refusal);
        Assert.Equal((2, 2), (mail.LeaseNumber, mail.Tries));
    }

    [Fact]
    public void Waits_grow_and_end_after_a_day()
    {
        var (mail, at, waits) = (AMail(), Now, new List<double>());
        while (mail.State == MailState.Queued)
        {
            Assert.Null(mail.Claim("a", at, Lease).Refusal);
            mail.PutOff(at, "mail.not-now", "later", mail.LeaseNumber);
            waits.Add((mail.NextAt - at).TotalMinutes);
            at = mail.NextAt;
        }

        Assert.Equal([1, 5, 15, 30, 60, 120, 240], waits.Take(7));
        Assert.Equal(MailState.GivenUp, mail.State);
        Assert.InRange(mail.StateAt - Now, TimeSpan.FromHours(20), TimeSpan.FromHours(24));
    }

    [Fact]
    public void Who_slept_through_the_own_lease_puts_nothing_off_but_a_hand_over_counts()
    {
        var mail = AMail();
        mail.Claim("a", Now, Lease);
        mail.Claim("b", Now + Lease, Lease);

        mail.PutOff(Now + Lease, "mail.not-now", "later", leaseNumber: 1);
        Assert.True(mail.IsLeased(Now + Lease));
        mail.Deliver(Now + Lease);

        Assert.Equal(MailState.Sent, mail.State);
    }

    [Fact]
    public void What_is_on_its_way_is_not_taken_back()
    {
        var mail = AMail();
        mail.Claim("a", Now, Lease);

        mail.TakeBack(Now);

        Assert.Equal(MailState.Queued, mail.State);
    }

    [Fact]
    public void A_person_tries_again_what_did_not_arrive_and_nothing_else()
    {
        var mail = AMail();
        Assert.Equal("mail.cannot-retry", mail.TryAgain(Now).Refusal?.Code);
        mail.Claim("a", Now, Lease);
        mail.Refuse(Now, "mail.refused", "550");

        Assert.Null(mail.TryAgain(Now.AddDays(3)).Refusal);

        Assert.Equal((MailState.Queued, 0, null, Now.AddDays(3)), (mail.State, mail.Tries, mail.Problem, mail.NextAt));
        Assert.Null(mail.Claim("a", Now.AddDays(3), Lease).Refusal);
        mail.Deliver(Now.AddDays(3));
        Assert.Equal("mail.cannot-retry", mail.TryAgain(Now.AddDays(3)).Refusal?.Code);
    }

    [Fact]
    public void What_was_refused_cannot_come_back()
    {
        var mail = AMail();
        mail.Claim("a", Now, Lease);
        mail.Refuse(Now, "mail.refused", "550");

        Assert.Equal("mail.not-sent", mail.Bounce(Now, "5.1.1").Refusal?.Code);
    }

    private static OutboxMail AMail(DateTime? sendAfter = null) => new(MailKind.Requested, "kim@example.test", "en", OutboxMail.NoFacts, Now, sendAfter ?? Now);
}
