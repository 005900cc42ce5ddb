namespace ReturnsDesk.Domain.Shipping;

/// <summary>
/// The check digits of parcel numbers. Each takes the number as it is printed, without blanks, and tells whether its last sign (S10: the last digit) follows from the others.
/// </summary>
/// <remarks>
/// Sources: UPU standard S10 (weights 8 6 4 2 3 5 9 7, modulo 11); GS1 General Specifications 7.9 for 3-1 weights, which USPS takes too (Publication 199, Intelligent Mail package
/// barcode); ISO/IEC 7064 MOD 37,36 for DPD; Deutsche Post's Identcode (weights 4-9); for UPS, FedEx and DHL Express, which publish theirs in guides for their shippers, the open
/// collection github.com/jkeen/tracking_number_data with its verified numbers.
/// </remarks>
public static class CheckDigits
{
    private static readonly int[] S10Weights = [8, 6, 4, 2, 3, 5, 9, 7];
    private static readonly int[] FedExWeights = [3, 1, 7];

    /// <summary>Two letters, eight digits, the check digit, two letters.</summary>
    public static bool S10(string number)
    {
        var sum = S10Weights.Select((weight, at) => weight * Digit(number[at + 2])).Sum();
        var check = 11 - (sum % 11);
        return Digit(number[10]) == (check == 10 ? 0 : check == 11 ? 5 : check);
    }

    /// <summary>What follows 1Z: letters count as their place in the alphabet and one more, modulo 10; every second sign counts twice.</summary>
    public static bool Ups(string number)
    {
        var sum = number[2..^1].Select((sign, at) => (char.IsAsciiDigit(sign) ? Digit(sign) : (sign - 'A' + 2) % 10) * (at % 2 == 0 ? 1 : 2)).Sum();
        return Digit(number[^1]) == (10 - (sum % 10)) % 10;
    }

    /// <summary>Weights 3 1 7 from the left, modulo 11, ten counts as nought.</summary>
    public static bool FedExExpress(string number) => Digit(number[^1]) == number[..^1].Select((sign, at) => Digit(sign) * FedExWeights[at % 3]).Sum() % 11 % 10;

    /// <summary>Weights 3 1 from the right, what is missing to a ten.</summary>
    public static bool Gs1(string number) => Digit(number[^1]) == TenLess(number[..^1].Reverse().Select((sign, at) => Digit(sign) * (at % 2 == 0 ? 3 : 1)).Sum());

    /// <summary>Weights 4 9 from the left, what is missing to a ten.</summary>
    public static bool Identcode(string number) => Digit(number[^1]) == TenLess(number[..^1].Select((sign, at) => Digit(sign) * (at % 2 == 0 ? 4 : 9)).Sum());

    /// <summary>The number before it, modulo 7.</summary>
    public static bool Modulo7(string number) => Digit(number[^1]) == number[..^1].Aggregate(0, (rest, sign) => ((rest * 10) + Digit(sign)) % 7);

    /// <summary>ISO/IEC 7064 MOD 37,36; the check sign is a digit or a letter.</summary>
    public static bool Modulo3736(string number)
    {
        var rest = number[..^1].Aggregate(36, (before, sign) => Doubled((before + Value(sign)) % 36));
        return (rest + Value(number[^1])) % 36 == 1;
    }

    private static int Doubled(int sum) => (sum == 0 ? 36 : sum) * 2 % 37;

    private static int TenLess(int sum) => (10 - (sum % 10)) % 10;

    private static int Digit(char sign) => sign - '0';

    private static int Value(char sign) => char.IsAsciiDigit(sign) ? Digit(sign) : sign - 'A' + 10;
}
