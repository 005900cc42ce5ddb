using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Reports.Dashboard;
using ReturnsDesk.Features.Reports.ReturnRates;

namespace ReturnsDesk.Cli.Bench;

/// <summary>Return rates over the whole shop: what the dashboard asks when it opens, and one report by product as the command line gives it.</summary>
internal sealed class ReportStep(int repetitions = 20) : IBenchStep
{
    private const int WarmUp = 2;

    public async Task<IReadOnlyList<BenchFigure>> MeasureAsync(BenchRoom room, CancellationToken cancellationToken)
    {
        var rates = room.Services.GetRequiredService<ReadReturnRate>();
        var opened = new DashboardView().Question(DateOnly.FromDateTime(BenchShop.EndsAt));
        var dashboard = await Stopwatches.MillisecondsAsync(WarmUp, repetitions, _ => DashboardFigures.ReadAsync(rates, Actor.CommandLine, opened, cancellationToken));
        var byProduct = new RateQuestion { By = RateBy.Product };
        var report = await Stopwatches.MillisecondsAsync(WarmUp, repetitions, _ => rates.ReadAsync(Actor.CommandLine, byProduct, cancellationToken));
        return [Stopwatches.Figure("dashboard", dashboard), Stopwatches.Figure("return-rate", report)];
    }
}
