using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Templates;

/// <summary>The replies that agents take ready-made. The one that is edited stands in the address.</summary>
public sealed partial class TemplatesPage(ReadReplyTemplates read, CurrentStaff staff, NavigationManager navigation, IStringLocalizer<TemplateTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private const string NewTemplate = "new";
    private IReadOnlyList<ReplyTemplateRow>? _templates;

    [SupplyParameterFromQuery]
    public string? Edit { get; set; }

    private IStringLocalizer<TemplateTexts> L => texts;

    private IStringLocalizer<DomainTexts> Words => words;

    private static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    private ReplyTemplateRow? Edited => _templates!.FirstOrDefault(template => IdOf(template) == Edit);

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private static string IdOf(ReplyTemplateRow template) => template.Id.ToString(CultureInfo.InvariantCulture);

    private static string AddressOf(string template) => DeskUrls.EditAt(DeskUrls.Templates, template);

    private string Offered(ReplyTemplateRow template) =>
        template.Statuses.Count == 0 ? texts["Everywhere"] : string.Join(texts["Comma"], template.Statuses.Select(status => words[$"CaseStatus.{status}"].Value));

    private async Task ReadAsync() => _templates = await read.ReadAsync(await staff.ActorAsync());

    private async Task SavedAsync(long id)
    {
        await ReadAsync();
        navigation.NavigateTo(AddressOf(id.ToString(CultureInfo.InvariantCulture)), replace: true);
    }
}
