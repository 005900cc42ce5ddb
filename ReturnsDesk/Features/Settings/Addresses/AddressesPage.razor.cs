using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Addresses;

/// <summary>Where goods come back to. The one that is edited stands in the address; 0 is a new one.</summary>
public sealed partial class AddressesPage(ReadReturnAddresses read, CurrentStaff staff, NavigationManager navigation, IStringLocalizer<SettingsTexts> texts)
{
    private IReadOnlyList<ReturnAddressView>? _addresses;

    [SupplyParameterFromQuery]
    public long? Edit { get; set; }

    private IStringLocalizer<SettingsTexts> L => texts;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private static string AddressOf(long id) => DeskUrls.EditAt(DeskUrls.ReturnAddresses, id);

    private static string Town(ReturnAddressView address) =>
        string.Join(" ", new[] { address.Address.PostalCode, address.Address.City, address.Address.Region, address.Address.Country }.Where(part => part.Length > 0));

    private async Task ReadAsync() => _addresses = await read.ReadAsync(await staff.ActorAsync());

    private async Task SavedAsync(long id)
    {
        await ReadAsync();
        navigation.NavigateTo(AddressOf(id), replace: true);
    }
}
