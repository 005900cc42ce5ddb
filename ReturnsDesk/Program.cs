using ReturnsDesk.Account;
using ReturnsDesk.Cli;
using ReturnsDesk.Components;
using ReturnsDesk.Data;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Reports;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Labelling;
using ReturnsDesk.Features.Returns.Refunding;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
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
builder.Services.AddDeskFeatures();
builder.Services.AddReturnsWorkers();

var app = builder.Build();

await app.Services.PrepareDatabaseAsync();
await app.AddDemoAsync();
await app.UseMerchantZoneAsync();

app.UseDesk();
app.MapAccount();
app.MapReports();
app.MapScreens();
app.MapPapers();
app.MapGatewayWebhooks();
app.MapReconciliation();
app.PrintWelcome();

await app.RunAsync();
return 0;
