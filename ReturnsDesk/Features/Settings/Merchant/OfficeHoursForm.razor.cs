using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Merchant;

/// <summary>When customers are answered, day by day, and within how many of those hours.</summary>
public sealed partial class OfficeHoursForm(ReadOfficeHours read, SaveOfficeHours save, CurrentStaff staff, MerchantZone zone, IStringLocalizer<SettingsTexts> texts)
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
    private List<Row> _rows = [];
    private OfficeHours _seen = OfficeHours.Preset;
    private int _answerHours;
    private DateTime _answerByAt;
    private Refusal? _refusal;
    private bool _saved;
    private bool _busy;

    [Parameter]
    public EventCallback OnSaved { get; set; }

    private IStringLocalizer<SettingsTexts> L => texts;

    private MerchantZone Zone => zone;

    protected override Task OnInitializedAsync() => ReadAsync();

    private static string NameOf(DayOfWeek day) => CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(day);

    private async Task ReadAsync()
    {
        var view = await read.ReadAsync(await staff.ActorAsync());
        (_seen, _answerHours, _answerByAt) = (view.Hours, view.Hours.AnswerHours, view.AnswerByAt);
        _rows = [.. Week.Select(day => Row.Of(day, view.Hours.On(day)))];
    }

    private async Task SaveAsync()
    {
        (_busy, _saved) = (true, false);
        try
        {
            var wanted = new OfficeHours([.. _rows.Where(row => row.IsOpen).Select(row => new OfficeDay(row.Day, row.Opens, row.Closes))], _answerHours);
            _refusal = (await save.ExecuteAsync(await staff.ActorAsync(), _seen, wanted)).Refusal;
            if (_refusal is null)
            {
                await ReadAsync();
                _saved = true;
                await OnSaved.InvokeAsync();
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private sealed class Row
    {
        public required DayOfWeek Day { get; init; }
        public bool IsOpen { get; set; }
        public TimeOnly Opens { get; set; } = new(9, 0);
        public TimeOnly Closes { get; set; } = new(17, 0);

        public static Row Of(DayOfWeek day, OfficeDay? open) => open is null ? new Row { Day = day } : new Row { Day = day, IsOpen = true, Opens = open.Opens, Closes = open.Closes };
    }
}
