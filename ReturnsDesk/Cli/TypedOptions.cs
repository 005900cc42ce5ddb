using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ReturnsDesk.Cli;

/// <summary>Options that are no text: what cannot be read is told in the language of the shell, without names of the runtime.</summary>
internal static class TypedOptions
{
    public static Option<int> WholeNumber(IStringLocalizer words, string name, string description, int preset, int least = int.MinValue, int most = int.MaxValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => preset,
        CustomParser = result => Number(words, name, result, result.Tokens[0].Value, least, most),
    };

    /// <summary>Whole numbers from 1 on with commas between them.</summary>
    public static Option<IReadOnlyList<int>> WholeNumbers(IStringLocalizer words, string name, string description, IReadOnlyList<int> preset, int most) => new(name)
    {
        Description = description,
        HelpName = "1,2,…",
        DefaultValueFactory = _ => preset,
        CustomParser = result => [.. result.Tokens[0].Value.Split(',').Select(text => Number(words, name, result, text.Trim(), 1, most))],
    };

    public static Option<DateOnly?> Day(IStringLocalizer words, string name, string description) => new(name)
    {
        Description = description,
        HelpName = "yyyy-MM-dd",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError(words["Option.NoDay", name, text]);
            return null;
        },
    };

    private static int Number(IStringLocalizer words, string name, ArgumentResult result, string text, int least, int most)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            result.AddError(words["Option.NoNumber", name, text]);
        }
        else if (number < least || number > most)
        {
            result.AddError(words["Option.Range", name, least, most]);
        }

        return number;
    }
}
