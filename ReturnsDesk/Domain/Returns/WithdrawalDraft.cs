using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Mailing;

namespace ReturnsDesk.Domain.Returns;

/// <summary>
/// What somebody who withdraws from a contract tells: who they are, which contract, and where the acknowledgement goes. Goods only where it is not all of them. Neither a reason
/// nor a photo nor an account is asked for: Directive 2011/83/EU art. 11a.
/// </summary>
public sealed record WithdrawalDraft(string Name, string OrderNumber, string Email, string Items = "")
{
    public const int NameLength = 100;
    public const int ItemsLength = 2000;

    /// <summary>As it is taken down. Numbers of payment cards are not kept.</summary>
    public WithdrawalDraft Cleaned() =>
        new(CardNumbers.Mask(PlainText.OneLine(Name)), CardNumbers.Mask(PlainText.OneLine(OrderNumber)), PlainText.OneLine(Email), CardNumbers.Mask(PlainText.Lines(Items)));

    /// <summary>What is missing or too long in a cleaned one, field by field: <c>withdrawal.name</c>, <c>withdrawal.order-number</c>, <c>withdrawal.email</c>, <c>withdrawal.items</c>.</summary>
    public IReadOnlyList<Refusal> Lacks()
    {
        List<Refusal> lacks = [];
        Note(Name.Length is > 0 and <= NameLength, new Refusal("withdrawal.name", NameLength) { Field = nameof(Name) });
        Note(OrderNumber.Length <= TypedOrderNumber.Longest && TypedOrderNumber.Fold(OrderNumber).Length is > 0 and <= TypedOrderNumber.Longest, new Refusal("withdrawal.order-number", TypedOrderNumber.Longest) { Field = nameof(OrderNumber) });
        Note(OutboxMail.IsAddress(Email), new Refusal("withdrawal.email") { Field = nameof(Email) });
        Note(Items.Length <= ItemsLength, new Refusal("withdrawal.items", ItemsLength) { Field = nameof(Items) });
        return lacks;

        void Note(bool isFit, Refusal refusal)
        {
            if (!isFit)
            {
                lacks.Add(refusal);
            }
        }
    }
}
