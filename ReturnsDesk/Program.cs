using ReturnsDesk.Account;
using ReturnsDesk.Cli;
using ReturnsDesk.Components;
using ReturnsDesk.Data;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Access;
using ReturnsDesk.Features.Api;
using ReturnsDesk.Features.Audit;
using ReturnsDesk.Features.Credits;
using ReturnsDesk.Features.Mailing;
using ReturnsDesk.Features.Portal;
using ReturnsDesk.Features.Products;
using ReturnsDesk.Features.Reports;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Photos;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Features.Returns.Signals;
using ReturnsDesk.Hosting;

if (CommandLine.IsFor(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.AddHosting();
builder.Services.AddReturnsDb(builder.Configuration);
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddScreens();
builder.Services.AddDeskFeatures(builder.Configuration);
builder.Services.AddReturnsWorkers();
builder.Services.AddStoreCreditWorker();
builder.Services.AddSignalsWorker();
builder.Services.AddMailWorkers();
builder.Services.AddPortalSweeper();
builder.Services.AddApi();
builder.Services.AddAuditWorker();

var app = builder.Build();

await app.Services.PrepareDatabaseAsync();
await app.CheckAuditKeyAsync();
await app.AddDemoAsync();
await app.UseMerchantZoneAsync();

app.UseDesk();
app.MapAccount();
app.MapReports();
app.MapScreens();
app.MapPortal();
app.MapPapers();
app.MapPhotos();
app.MapProductImages();
app.MapGatewayWebhooks();
app.MapApi();
app.MapAudit();
app.MapReconciliation();
app.PrintWelcome();

await app.RunAsync();
return 0;
