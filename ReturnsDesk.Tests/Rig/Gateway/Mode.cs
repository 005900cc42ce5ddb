using System.Globalization;

namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>
/// How one call is treated, written <c>name</c>, <c>name(number)</c> or <c>name(word,number)</c>: <c>slow(3)</c>, <c>429(5)</c>, <c>pendingThen(fail,2)</c>.
/// </summary>
internal sealed record Mode(string Name, string Word = "", double Number = 0)
{
    public const string Ok = "ok";
    public const string Slow = "slow";
    public const string TimeoutBefore = "timeoutBefore";
    public const string TimeoutAfterSuccess = "timeoutAfterSuccess";
    public const string ResetMidBody = "resetMidBody";
    public const string ErrorBefore = "500Before";

    /// <summary>Executed, answered with an error that is kept for the key and said again.</summary>
    public const string ErrorAfter = "500After";
    public const string TooMany = "429";
    public const string Conflict = "409";
    public const string NotTrusted = "401";
    public const string Forbidden = "403";

    /// <summary><c>pendingThen(succeed|fail|abnormal, seconds)</c>.</summary>
    public const string PendingThen = "pendingThen";

    /// <summary><c>lateFail(seconds)</c>: succeeded, and taken back later.</summary>
    public const string LateFail = "lateFail";
    public const string AlreadyRefunded = "alreadyRefunded";
    public const string NotSettled = "notSettled";
    public const string Invalid = "invalid";
    public const string WrongAmount = "wrongAmount";
    public const string WrongCurrency = "wrongCurrency";
    public const string WrongPayment = "wrongPayment";
    public const string GarbageBody = "garbageBody";
    public const string HugeBody = "hugeBody";
    public const string Redirect = "redirect";
    public const string WrongSignature = "wrongSignature";

    /// <summary>The gateway has forgotten the key: it executes again.</summary>
    public const string KeyExpired = "keyExpired";
    public const string DuplicateWebhook = "duplicateWebhook";
    public const string ReorderWebhooks = "reorderWebhooks";
    public const string DropWebhook = "dropWebhook";
    public const string ForgedWebhook = "forgedWebhook";

    private static readonly HashSet<string> Known =
    [
        Ok, Slow, TimeoutBefore, TimeoutAfterSuccess, ResetMidBody, ErrorBefore, ErrorAfter, TooMany, Conflict, NotTrusted, Forbidden, PendingThen, LateFail, AlreadyRefunded,
        NotSettled, Invalid, WrongAmount, WrongCurrency, WrongPayment, GarbageBody, HugeBody, Redirect, WrongSignature, KeyExpired, DuplicateWebhook, ReorderWebhooks, DropWebhook, ForgedWebhook,
    ];

    public static Mode Normal { get; } = new(Ok);

    /// <exception cref="FormatException">No such mode.</exception>
    public static Mode Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? text : text[..open];
        if (!Known.Contains(name))
        {
            throw new FormatException($"No mode '{text}'.");
        }

        var parts = open < 0 ? [] : text[(open + 1)..].TrimEnd(')').Split(',', StringSplitOptions.TrimEntries);
        var number = parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (double?)null).FirstOrDefault(value => value is not null);
        return new Mode(name, parts.FirstOrDefault(part => part.All(char.IsAsciiLetter)) ?? "", number ?? 0);
    }

    public bool Is(string name) => Name == name;

    public TimeSpan Seconds(double preset) => TimeSpan.FromSeconds(Number > 0 ? Number : preset);
}
