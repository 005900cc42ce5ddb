using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Components.Keys;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Features.Returns.Queue;
using ReturnsDesk.Features.Returns.Receiving;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Receiving;

public sealed class ReceivingPageTests : ScreenTest, IAsyncLifetime
{
    private TestDb _database = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        await _database.AddDefaultsAsync();
        var change = _database.Use<CaseChange>(_database.Use<DeedRoom>());
        Services.AddSingleton(_database.Use<FindParcel>()).AddSingleton(_database.Use<ReceiveParcel>(change)).AddSingleton(_database.Use<RecordInspection>(change));
        Services.AddSingleton(_database.Use<ReadInspection>(_database.Use<ReadReasons>())).AddSingleton(_database.Use<ReadQueue>());
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        SignIn(Roles.Warehouse);
        var packer = await _database.AddStaffAsync(Roles.Warehouse);
        Authorization.SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, packer.Id));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task From_scan_to_scan_by_keys_alone()
    {
        var number = (await _database.AddAsync(new AReturn().AlreadyHandedOver())).Number;
        var page = Render<ReceivingPage>();

        await ScanAsync(page, "jjd 0001");
        await ScanAsync(page, "");
        await PressAsync(page, "a");
        await PressAsync(page, "Enter");

        var stored = await _database.CaseAsync(number);
        Assert.Equal(CaseStatus.Inspected, stored.Status);
        Assert.Equal(1, stored.Lines[0].AcceptedUnits);
        Assert.Equal("Ready", page.Find(".station").GetAttribute("data-step"));
        Assert.Contains("1 × A", page.Find(".band-good").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".recent li").Count);
    }

    [Fact]
    public async Task The_same_scan_twice_at_once_counts_once()
    {
        await _database.AddAsync(new AReturn().AlreadyHandedOver());
        var page = Render<ReceivingPage>();

        await ScanAsync(page, "NOBODY-1");
        await ScanAsync(page, "NOBODY-1");
        var atOnce = page.FindAll(".recent li").Count;
        Clock.Advance(TimeSpan.FromSeconds(1));
        await ScanAsync(page, "NOBODY-1");

        Assert.Equal((1, 2), (atOnce, page.FindAll(".recent li").Count));
    }

    [Fact]
    public async Task Several_returns_are_told_apart_by_number_keys()
    {
        var order = new AnOrder().With("CUP", 2, 1000).Build();
        await using (var db = _database.Open())
        {
            await db.StoreAsync(new AReturn().Of(order).Asking("CUP", 1).AlreadyApproved());
            await db.StoreAsync(new AReturn().Of(order).Asking("CUP", 1).Numbered(ReturnNumber.Of(2026, 2)).AlreadyApproved());
        }

        var page = Render<ReceivingPage>();

        await ScanAsync(page, "1001");
        var choices = page.FindAll(".match-number").Select(number => number.TextContent).ToList();
        await ScanAsync(page, "2");

        Assert.Equal(2, choices.Count);
        Assert.Equal(choices[1], page.Find(".parcel-number").TextContent);
    }

    [Fact]
    public async Task Nobodys_parcel_gets_a_next_step()
    {
        var page = Render<ReceivingPage>();

        await ScanAsync(page, "SF0000000");

        Assert.Equal("Unclaimed", page.Find(".station").GetAttribute("data-step"));
        Assert.NotEmpty(page.FindAll(".unclaimed li"));
        Assert.Single(page.FindAll(".band-bad"));
    }

    [Fact]
    public async Task A_refusal_is_shown_and_nothing_written_is_lost()
    {
        var number = (await _database.AddAsync(new AReturn().AlreadyReceived())).Number;
        var page = Render<ReceivingPage>();
        await ScanAsync(page, number);
        await ScanAsync(page, "");
        await PressAsync(page, "2");
        await AssignAsync(number);

        await PressAsync(page, "Enter");
        var refused = page.Find(".alert-bad").GetAttribute("data-code");
        var grade = page.Find("[data-testid=grade]").TextContent;
        await PressAsync(page, "Enter");

        Assert.Equal(("case.changed-meanwhile", "D"), (refused, grade));
        Assert.Equal(CaseStatus.Inspected, (await _database.CaseAsync(number)).Status);
    }

    private static Task ScanAsync(IRenderedComponent<ReceivingPage> page, string text) =>
        page.InvokeAsync(() => page.FindComponent<StationEars>().Instance.ScanAsync(text));

    private static Task PressAsync(IRenderedComponent<ReceivingPage> page, string key) =>
        page.InvokeAsync(() => page.FindComponent<KeyScope>().Instance.KeyAsync(key));

    /// <summary>Somebody else takes the case.</summary>
    private async Task AssignAsync(string number)
    {
        await using var db = _database.Open();
        var returnCase = (await CaseChange.LoadAsync(db, number, CancellationToken.None))!;
        Assert.False(returnCase.Assign(AReturn.Later(2), "staff-2", "Bea").Refused);
        await db.SaveChangesAsync();
    }
}
