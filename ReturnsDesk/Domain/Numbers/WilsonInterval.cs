namespace ReturnsDesk.Domain.Numbers;

/// <summary>
/// The 95 % score interval of a share: what the true rate may be, given how little or much was counted. Unlike share ± 2 deviations it never leaves
/// 0…1 and is honest for small counts.
/// </summary>
/// <remarks>E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, JASA 22 (1927), 209–212; no continuity correction.</remarks>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The 97.5 % point of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>
    /// The interval of <paramref name="share"/> seen in <paramref name="trials"/> independent trials, which need not be a whole number: an effective
    /// sample size is welcome. No trial tells nothing: 0…1. A share beyond 0…1 (two populations) is taken as its nearer end.
    /// </summary>
    public static WilsonInterval Of(double share, double trials)
    {
        if (!(trials > 0))
        {
            return new WilsonInterval(0, 1);
        }

        var p = Math.Clamp(share, 0, 1);
        var weight = Z * Z / trials;
        var centre = (p + (weight / 2)) / (1 + weight);
        var reach = Z / (1 + weight) * Math.Sqrt((p * (1 - p) / trials) + (weight / (4 * trials)));
        return new WilsonInterval(Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }
}
