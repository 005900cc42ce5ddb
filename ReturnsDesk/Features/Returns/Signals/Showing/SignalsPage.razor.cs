using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Signals;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Signals.Showing;

/// <summary>What each level of each signal would have hit, and which level is in use.</summary>
public sealed partial class SignalsPage(ReadSignals read, ChooseSignalLevel choose, CurrentStaff staff, IStringLocalizer<SignalTexts> texts)
{
    private SignalsView? _view;
    private Refusal? _refusal;
    private bool _mayChoose;
    private bool _saved;

    private IStringLocalizer<SignalTexts> L => texts;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _mayChoose = await staff.MayAsync(Permissions.EditPolicy);
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _view = await read.ReadAsync(await staff.ActorAsync());

    private async Task ChooseAsync(SignalKind kind, double level)
    {
        _refusal = (await choose.ExecuteAsync(await staff.ActorAsync(), kind, level)).Refusal;
        _saved = _refusal is null;
        await ReadAsync();
    }
}
