using ReturnsDesk.Account;
using ReturnsDesk.Components;
using ReturnsDesk.Data;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Reports;
using ReturnsDesk.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.AddHosting();
builder.Services.AddReturnsDb(builder.Configuration);
builder.Services.AddAccounts(builder.Configuration);
builder.Services.AddScreens();
builder.Services.AddDeskFeatures();

var app = builder.Build();

await DatabaseStart.PrepareAsync(app.Services);
await app.AddDemoAsync();

app.UseDesk();
app.MapAccount();
app.MapReports();
app.MapScreens();
app.PrintWelcome();

await app.RunAsync();
