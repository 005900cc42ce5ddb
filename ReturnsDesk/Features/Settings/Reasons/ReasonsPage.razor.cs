using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Reasons;

/// <summary>Why goods come back, in two levels. The one that is edited stands in the address.</summary>
public sealed partial class ReasonsPage(ReadReasons read, CurrentStaff staff, NavigationManager navigation, IStringLocalizer<SettingsTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private const string NewReason = "new";
    private IReadOnlyList<ReasonRow>? _reasons;

    [SupplyParameterFromQuery]
    public string? Edit { get; set; }

    private IStringLocalizer<SettingsTexts> L => texts;

    private IStringLocalizer<DomainTexts> Words => words;

    private ReasonRow? Edited => _reasons!.FirstOrDefault(reason => reason.Code == Edit);

    private IReadOnlyList<ReasonRow> Parents => [.. _reasons!.Where(reason => reason.ParentCode is null)];

    private IEnumerable<ReasonRow> InLevels => Parents.SelectMany(parent => _reasons!.Where(reason => reason.ParentCode == parent.Code).Prepend(parent));

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private static string AddressOf(string reason) => DeskUrls.EditAt(DeskUrls.Reasons, reason);

    private async Task ReadAsync() => _reasons = await read.ReadAsync(await staff.ActorAsync());

    private async Task SavedAsync(string code)
    {
        await ReadAsync();
        navigation.NavigateTo(AddressOf(code), replace: true);
    }
}
