using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.ApiKeys;

/// <summary>The programs that may call the desk. The form of a new one stands in the address.</summary>
public sealed partial class ApiKeysPage(ReadApiKeys read, DisableApiKey disable, CurrentStaff staff, IStringLocalizer<SettingsTexts> texts)
{
    private static readonly string NewAddress = DeskUrls.EditAt(DeskUrls.ApiKeys, "new");
    private ApiKeysView? _view;
    private Refusal? _refusal;

    [SupplyParameterFromQuery]
    public string? Edit { get; set; }

    private IStringLocalizer<SettingsTexts> L => texts;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _view = await read.ReadAsync(await staff.ActorAsync());

    private async Task EndAsync(long keyId)
    {
        _refusal = (await disable.ExecuteAsync(await staff.ActorAsync(), keyId)).Refusal;
        await ReadAsync();
    }
}
