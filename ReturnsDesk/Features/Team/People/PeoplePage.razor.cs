using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Team.People;

/// <summary>Who works here and may do what. The person who is edited stands in the address.</summary>
public sealed partial class PeoplePage(ReadPeople read, CurrentStaff staff, IStringLocalizer<SettingsTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private const string NewPerson = "new";
    private IReadOnlyList<PersonRow>? _people;
    private string _me = "";
    private bool _mayEdit;

    [SupplyParameterFromQuery]
    public string? Edit { get; set; }

    private IStringLocalizer<SettingsTexts> L => texts;

    private IStringLocalizer<DomainTexts> Words => words;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            (_me, _mayEdit) = ((await staff.ActorAsync()).Id, await staff.MayAsync(Permissions.EditPeople));
            await ReadAsync();
        }
    }

    private static string AddressOf(string person) => DeskUrls.EditAt(DeskUrls.People, person);

    private async Task ReadAsync() => _people = await read.ReadAsync(await staff.ActorAsync());
}
