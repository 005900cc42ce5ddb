using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ReturnsDesk.Cli;

/// <summary>Options that are no text: what cannot be read is told in the language of the shell, without names of the runtime.</summary>
internal static class TypedOptions
{
    public static Option<int> WholeNumber(IStringLocalizer words, string name, string description, int preset) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => preset,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                result.AddError(words["Option.NoNumber", name, text]);
            }

            return number;
        },
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
}
