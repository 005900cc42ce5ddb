using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Deadlines.Radar;

/// <summary>What will decide itself, and what it costs; what is shown is in the address.</summary>
public sealed partial class RadarPage(ReadRadar readRadar, CurrentStaff staff, IStringLocalizer<RadarTexts> texts)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMinutes(1);
    private RadarView? _radar;
    private RadarState _state = new();
    private bool _failed;
    private int _round;

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public string? Then { get; set; }

    [SupplyParameterFromQuery]
    public string? Currency { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    private IStringLocalizer<RadarTexts> L => texts;

    protected override async Task OnParametersSetAsync()
    {
        _state = RadarState.Parse(Show, Then, Currency, Sort);
        if (RendererInfo.IsInteractive && _radar is null && !_failed)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            (_radar, _failed) = (await readRadar.ReadAsync(await staff.ActorAsync()), false);
            _round++;
        }
        catch (System.Data.Common.DbException)
        {
            (_radar, _failed) = (null, true);
        }
    }
}
