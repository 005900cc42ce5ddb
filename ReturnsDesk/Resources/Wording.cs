using System.Globalization;

namespace ReturnsDesk.Resources;

/// <summary>Puts facts into the places of a text from the resources: <c>{0}</c>, <c>{1:N0}</c>, <c>{0:unit|units}</c> (<see cref="PluralFormat"/>).</summary>
public static class Wording
{
    /// <exception cref="FormatException">The text has a place for which there is no fact.</exception>
    public static string Of(CultureInfo culture, string text, params object?[] facts) => string.Format(new PluralFormat(culture), text, facts);
}
