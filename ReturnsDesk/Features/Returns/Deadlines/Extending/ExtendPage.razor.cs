using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>Extends the deadlines of many cases: says which and to when, looks what that would do, does it.</summary>
public sealed partial class ExtendPage(
    ReadExtensions readExtensions, PreviewExtension previewExtension, ExtendDeadlines extend, CurrentStaff staff, MerchantZone zone, NavigationManager navigation,
    IStringLocalizer<ExtensionTexts> texts)
{
    private ExtensionDraft _draft = new();
    private ExtensionDesk? _desk;
    private ExtensionPreview? _preview;
    private Refusal? _refusal;
    private bool _failed;
    private bool _busy;

    private IStringLocalizer<ExtensionTexts> L => texts;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            (_desk, _failed) = (await readExtensions.ReadAsync(await staff.ActorAsync()), false);
        }
        catch (System.Data.Common.DbException)
        {
            _failed = true;
        }
    }

    /// <summary>What was looked at is no longer what would be done.</summary>
    private void Forget(ExtensionDraft draft) => (_draft, _preview, _refusal) = (draft, null, null);

    private async Task PreviewAsync()
    {
        _busy = true;
        try
        {
            var looked = await previewExtension.ReadAsync(await staff.ActorAsync(), _draft.ToWish(zone));
            (_preview, _refusal) = (looked.Value, looked.Refusal);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task StartAsync()
    {
        _busy = true;
        try
        {
            var started = await extend.ExecuteAsync(await staff.ActorAsync(), _draft.ToWish(zone));
            _refusal = started.Refusal;
            if (!started.Refused)
            {
                navigation.NavigateTo(DeskUrls.Extension(started.Value));
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
