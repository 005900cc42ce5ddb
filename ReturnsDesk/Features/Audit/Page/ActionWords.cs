using Microsoft.Extensions.Localization;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Audit.Page;

/// <summary>The chain keeps codes; people read words, and the code where there are none yet.</summary>
internal static class ActionWords
{
    public static string Of(string action, IStringLocalizer<AuditTexts> texts)
    {
        var words = texts[$"Action.{action}"];
        return words.ResourceNotFound ? action : words.Value;
    }
}
