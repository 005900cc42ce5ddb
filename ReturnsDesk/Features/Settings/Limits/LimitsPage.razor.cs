using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Limits;

/// <summary>Who decides alone about how much: in force, proposed, before.</summary>
public sealed partial class LimitsPage(ReadLimits read, CurrentStaff staff, IStringLocalizer<SettingsTexts> texts)
{
    private LimitsView? _view;

    private IStringLocalizer<SettingsTexts> L => texts;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private static string Tell(long minor, LimitsRow row) => new Money(minor, row.Limits.MerchantCurrency).ToText();

    private async Task ReadAsync() => _view = await read.ReadAsync(await staff.ActorAsync());
}
