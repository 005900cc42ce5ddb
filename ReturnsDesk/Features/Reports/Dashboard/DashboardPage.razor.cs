using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Reports.Dashboard;

/// <summary>Return rates at a glance; what is shown is in the address.</summary>
public sealed partial class DashboardPage(ReadReturnRate rates, CurrentStaff staff, MerchantZone zone, TimeProvider clock, IStringLocalizer<ReportTexts> texts) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private DashboardView _view = new();
    private DashboardFigures? _figures;
    private RateQuestion? _asked;
    private bool _busy;

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Basis { get; set; }

    [SupplyParameterFromQuery]
    public string? Measure { get; set; }

    [SupplyParameterFromQuery]
    public string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "currency")]
    public string? ChosenCurrency { get; set; }

    [SupplyParameterFromQuery]
    public string? Tables { get; set; }

    private IStringLocalizer<ReportTexts> L => texts;

    private DateOnly Today => DateOnly.FromDateTime(zone.ToLocal(clock.GetUtcNow().UtcDateTime));

    /// <summary>Those of the period, the one that most was sold in first.</summary>
    private IReadOnlyList<string> Currencies => [.. (_figures?.Total ?? []).OrderByDescending(row => row.PurchasedUnits).Select(row => row.Currency)];

    private string? Currency => Currencies.FirstOrDefault(currency => currency == _view.Currency) ?? (Currencies.Count > 0 ? Currencies[0] : null);

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _view = new DashboardAddress(Period, From, To, Basis, Measure, Category, ChosenCurrency, Tables).Read();
        var question = _view.Question(Today);

        // Counting takes a while on a large shop: once, for the circuit, not for the page that is sent before it.
        if (!RendererInfo.IsInteractive || question == _asked)
        {
            return;
        }

        (_asked, _busy) = (question, true);
        var closed = _closed.Token;
        try
        {
            var figures = await DashboardFigures.ReadAsync(rates, await staff.ActorAsync(), question, closed);
            if (question == _asked)
            {
                (_figures, _busy) = (figures, false);
            }
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page was left.
        }
    }
}
