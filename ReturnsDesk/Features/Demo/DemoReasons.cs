namespace ReturnsDesk.Features.Demo;

/// <summary>Why goods come back, by kind of goods. The codes are those of the shipped reasons.</summary>
internal static class DemoReasons
{
    public static IReadOnlyList<(string, double)> Clothes { get; } =
    [
        ("fit-small", 0.27), ("fit-large", 0.19), ("style", 0.13), ("changed-mind", 0.11), ("colour", 0.08), ("not-as-described-material", 0.07),
        ("defect-look", 0.05), ("ordered-wrong", 0.04), ("late", 0.03), ("not-as-described-size", 0.02), ("wrong-item", 0.01),
    ];

    public static IReadOnlyList<(string, double)> Beauty { get; } =
        [("changed-mind", 0.34), ("damaged-in-transit", 0.22), ("colour", 0.16), ("not-as-described", 0.12), ("wrong-item", 0.10), ("counterfeit", 0.06)];

    public static IReadOnlyList<(string, double)> Home { get; } =
        [("damaged-in-transit", 0.31), ("colour", 0.18), ("not-as-described-size", 0.17), ("changed-mind", 0.16), ("missing-part", 0.10), ("defect-look", 0.08)];

    public static IReadOnlyList<(string, double)> Electronics { get; } =
        [("defect-function", 0.41), ("not-as-described-function", 0.22), ("changed-mind", 0.18), ("damaged-in-transit", 0.10), ("missing-part", 0.09)];

    public static IReadOnlyList<(string, double)> Virtual { get; } = [("changed-mind", 0.7), ("ordered-wrong", 0.3)];

    public const string NotDelivered = "not-delivered";

    /// <summary>Of cases that are refunded or sent again without goods coming back.</summary>
    public static IReadOnlyList<(string, double)> WithoutGoods { get; } = [(NotDelivered, 0.5), ("damaged-in-transit", 0.3), ("missing-part", 0.2)];
}
