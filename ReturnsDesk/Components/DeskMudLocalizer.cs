using Microsoft.Extensions.Localization;
using MudBlazor;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Components;

/// <summary>MudBlazor's own words in Chinese; what is not found stays English.</summary>
internal sealed class DeskMudLocalizer(IStringLocalizer<MudTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
