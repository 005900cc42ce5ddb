namespace ReturnsDesk.Domain;

/// <summary>Integer arithmetic of the desk: half away from zero, exact in 128 bits.</summary>
public static class Rounding
{
    /// <summary>amount × numerator ÷ denominator, rounded half away from zero.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    public static long Share(long amount, long numerator, long denominator)
    {
        var product = (Int128)amount * numerator;
        var negative = (product < 0) != (denominator < 0);
        var divisor = Int128.Abs(denominator);
        var rounded = ((Int128.Abs(product) * 2) + divisor) / (divisor * 2);
        return checked((long)(negative ? -rounded : rounded));
    }

    /// <summary>10 to the power of 0…18.</summary>
    public static long PowerOfTen(int digits)
    {
        var power = 1L;
        for (var i = 0; i < digits; i++)
        {
            power = checked(power * 10);
        }

        return power;
    }
}
