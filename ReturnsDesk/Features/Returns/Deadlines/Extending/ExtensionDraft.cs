using ReturnsDesk.Components;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>What a person chose in the form, in days of the merchant.</summary>
public sealed record ExtensionDraft
{
    public string? Channel { get; init; }
    public DeadlineNode? Node { get; init; }
    public string? Country { get; init; }
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }

    /// <summary>True: so many days more; false: until a day.</summary>
    public bool ByDays { get; init; } = true;
    public int? Days { get; init; } = 3;
    public DateOnly? Until { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>Days count whole: the last one to its end.</summary>
    public ExtensionWish ToWish(MerchantZone zone)
    {
        DateTime? Start(DateOnly? day) => day is { } on ? zone.ToUtc(on.ToDateTime(TimeOnly.MinValue)) : null;
        DateTime? End(DateOnly? day) => Start(day?.AddDays(1));
        return new ExtensionWish(
            new ExtensionScope(Channel, Node, Country, Start(DueFrom), End(DueTo)),
            ByDays ? new ExtensionTerm(null, Days) : new ExtensionTerm(End(Until), null),
            Reason);
    }
}
