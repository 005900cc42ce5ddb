using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Reports.Dashboard;

/// <summary>What the parts of the dashboard lean on, in English.</summary>
public abstract class ReportScreen : BunitContext, IAsyncLifetime
{
    private readonly (CultureInfo Numbers, CultureInfo Words) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    protected ReportScreen()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("en"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddWords();
    }

    protected static DateOnly Today { get; } = new(2026, 11, 22);

    protected static DashboardFigures Figures { get; } = new(
        [Row("all", "EUR", 1000, 100), Row("all", "JPY", 200, 20)],
        [Row("2026-08", "EUR", 900, 90), Row("2026-11", "EUR", 100, 10)],
        [Row("Dresses", "EUR", 600, 90), Row("", "EUR", 400, 10)],
        [Row("A-1", "EUR", 500, 80) with { Name = "Midi dress" }, Row("B-2", "EUR", 100, 10) with { Name = "Scarf" }],
        31,
        [Row("fit-small", "EUR", 1000, 75) with { Name = "Too small" }]);

    public Task InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
    }

    private static ReturnRateRow Row(string key, string currency, long purchased, long returned) => new(key, currency)
    {
        PurchasedUnits = purchased,
        ReturnedUnits = returned,
        Orders = purchased,
        ReturnedOrders = returned,
        PurchasedValue = purchased * 100,
        ReturnedValue = returned * 100,
    };
}
