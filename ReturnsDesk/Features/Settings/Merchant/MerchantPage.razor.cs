using System.Globalization;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>Who the merchant is, and in which zone and currency the desk counts.</summary>
public sealed partial class MerchantPage(
    ReadMerchant read, SaveMerchant save, CurrentStaff staff, MerchantZone zone, TimeProvider clock, RefusalSentence sentence, IStringLocalizer<SettingsTexts> texts)
{
    private IReadOnlyList<(string Code, string Name)> _countries = [];
    private Draft? _draft;
    private Refusal? _refusal;
    private bool _saved;
    private bool _busy;

    private IStringLocalizer<SettingsTexts> L => texts;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string ClockThere => TimeZoneInfo.TryFindSystemTimeZoneById(_draft!.TimeZoneId, out var found)
        ? TimeZoneInfo.ConvertTimeFromUtc(Now, found).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : "–";

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _countries = Countries.All();
            await ReadAsync();
        }
    }

    private static Task<IEnumerable<string>> FindZonesAsync(string? text, CancellationToken cancellationToken) => Task.FromResult(Zones.Matching(text));

    private string? ErrorOf(string field) => _refusal?.Field == field ? sentence.Of(_refusal) : null;

    private string TellZone(string? name) => string.IsNullOrEmpty(name) ? "" : Zones.Tell(name, Now);

    private async Task ReadAsync()
    {
        var found = await read.ReadAsync(await staff.ActorAsync());
        _draft = new Draft { Name = found.Name, Country = found.Country, TimeZoneId = found.TimeZoneId, Currency = found.Currency, HoldSeconds = found.HoldSeconds, Version = found.Version };
    }

    /// <summary>The other form saved the same row; what was typed here stays.</summary>
    private async Task CatchUpAsync() => _draft!.Version = (await read.ReadAsync(await staff.ActorAsync())).Version;

    private async Task SaveAsync()
    {
        (_busy, _saved) = (true, false);
        try
        {
            var wanted = _draft!;
            _refusal = (await save.ExecuteAsync(await staff.ActorAsync(), new MerchantView(wanted.Name, wanted.Country, wanted.TimeZoneId, wanted.Currency, wanted.HoldSeconds, wanted.Version))).Refusal;
            if (_refusal is null)
            {
                zone.Use(wanted.TimeZoneId);
                await ReadAsync();
                _saved = true;
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private sealed class Draft
    {
        public string Name { get; set; } = "";
        public string Country { get; set; } = "";
        public string TimeZoneId { get; set; } = "";
        public string Currency { get; set; } = "";
        public int HoldSeconds { get; set; }
        public int Version { get; set; }
    }
}
