using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility.Replaying;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Policies.Replaying.Page;

/// <summary>What a version of the policy would have made of the requests of the past: run it, follow it, read what it found, and what others found before.</summary>
public sealed partial class ReplayPage(ReadReplays read, ReadPolicy readPolicy, CurrentStaff staff, NavigationManager navigation, IStringLocalizer<ReplayTexts> texts)
{
    private ReplayView? _view;
    private Refusal? _refusal;
    private int? _otherNumber;

    [Parameter]
    public int Number { get; set; }

    /// <summary>The replay that is looked at; the newest where the address names none.</summary>
    [SupplyParameterFromQuery(Name = "run")]
    public long? Run { get; set; }

    private IStringLocalizer<ReplayTexts> L => texts;

    /// <summary>The one that runs now, whoever started it.</summary>
    private ReplayRow? Running => _view?.Past.FirstOrDefault(row => row.Status == ReplayStatus.Running);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _otherNumber = (await readPolicy.ReadAsync(await staff.ActorAsync(), Number))?.OtherNumber;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var result = await read.ReadAsync(await staff.ActorAsync(), Number, Run);
        (_view, _refusal) = (result.Value, result.Refusal);
    }

    private void OpenAsync(long id) => navigation.NavigateTo(DeskUrls.PolicyReplay(Number, id));
}
