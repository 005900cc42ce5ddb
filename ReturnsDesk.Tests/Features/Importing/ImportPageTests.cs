using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Importing;
using ReturnsDesk.Features.Importing.Page;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Tests.Features.Returns.Deadlines;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Importing;

public sealed class ImportPageTests : ScreenTest, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("returnsdesk-uploads-");
    private TestDb _database = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _database = await TestDb.CreateAsync(Engine.Sqlite);
        await _database.AddDefaultsAsync();
        var log = _database.Use<ImportLog>();
        Services.AddSingleton<ProblemSentence>()
            .AddSingleton(new UploadFolder(Options.Create(new UploadOptions { Folder = _folder.FullName }), Clock))
            .AddSingleton(_database.Use<ReadImports>(log))
            .AddSingleton(_database.Use<ImportOrders>(log, new PaymentRoutes([])))
            .AddSingleton(_database.Use<ImportReturns>(log, _database.Use<DeedRoom>()))
            .AddSingleton(_database.Use<ImportDeadlines>(log, _database.Use<DeedRoom>()))
            .AddSingleton(_database.Use<ImportStock>(log));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Roles.Manager, true)]
    [InlineData(Roles.Admin, false)]
    public async Task Deadlines_are_offered_to_whoever_may_move_them(string role, bool isOffered)
    {
        await SignInAsync(role);

        var page = Render<ImportPage>();

        Assert.Equal(isOffered ? 4 : 3, page.FindAll("input[name=content]").Count);
        Assert.Equal(isOffered, page.Markup.Contains("Deadlines of the platform", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_deadlines_is_looked_at_tried_and_imported()
    {
        await SignInAsync(Roles.Manager);
        var numbers = await _database.AddReviewsAsync(2);
        var page = Render<ImportPage>();

        page.FindAll("input[name=content]")[3].Change(true);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText($"Return number,Last moment\n{numbers[0]},2026-03-10 20:00\n{numbers[1]},2020-01-01 10:00\n", "deadlines.csv"));
        page.WaitForElement(".alert-error");
        page.Find("select[aria-label='Meaning of Last moment']").Change("DueAt");
        page.WaitForElement(".import-actions button").Click();
        page.WaitForAssertion(() => Assert.Equal(["2", "0", "1", "0", "1"], Figures(page)));
        Assert.Equal(DeadlineSource.Policy, (await _database.CaseAsync(numbers[0])).NextSource);
        page.FindAll(".import-actions button")[1].Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("a[href='/deadlines']")));

        Assert.Equal(["2", "0", "1", "0", "1"], Figures(page));
        Assert.Contains("2020-01-01 10:00 +00:00 is past.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 3, 10, 20, 0, 0, DateTimeKind.Utc), (await _database.CaseAsync(numbers[0])).NextDueAt);
        page.WaitForAssertion(() => Assert.Equal("deadlines.csv", page.Find(".import-past tbody td").TextContent));
    }

    private static string[] Figures(IRenderedComponent<ImportPage> page) => [.. page.FindAll(".import-figures dd").Select(figure => figure.TextContent)];

    private async Task SignInAsync(string role)
    {
        var person = await _database.AddStaffAsync(role);
        SignIn(role);
        Authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, person.Id));
    }
}
