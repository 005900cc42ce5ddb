using ReturnsDesk.Features.Access;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Features.Credits;
using ReturnsDesk.Features.Demo;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Orders;
using ReturnsDesk.Features.Policies;
using ReturnsDesk.Features.Policies.Replaying;
using ReturnsDesk.Features.Portal;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Features.Reports;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Features.Returns.Withdrawing;
using ReturnsDesk.Features.Settings;
using ReturnsDesk.Features.Team;
using ReturnsDesk.Integrations.Payments;

namespace ReturnsDesk.Features;

/// <summary>What people do, registered area by area, by name.</summary>
public static class FeatureSetup
{
    public static IServiceCollection AddDeskFeatures(this IServiceCollection services, IConfiguration configuration) => services
        .AddReturns()
        .AddPaymentGateways(configuration)
        .AddRefunding()
        .AddSignals()
        .AddWithdrawing()
        .AddPhotos()
        .AddStoreCredit()
        .AddPapers()
        .AddMailing(configuration)
        .AddAccess()
        .AddPortal()
        .AddOrders()
        .AddProducts()
        .AddPolicies()
        .AddImporting()
        .AddReports()
        .AddReplaying()
        .AddTeam()
        .AddDeskSettings()
        .AddAudit()
        .AddDemo();
}
