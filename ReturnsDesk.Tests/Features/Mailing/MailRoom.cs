using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReturnsDesk.Data.Auditing;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Features;
using ReturnsDesk.Features.Mailing.Inbox;
using ReturnsDesk.Features.Mailing.Sending;
using ReturnsDesk.Features.Returns.Requesting;
using ReturnsDesk.Integrations.Mail;
using ReturnsDesk.Resources;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Mailing;

/// <summary>A desk in Berlin that writes mails, with a server that the test tells what to say.</summary>
internal sealed class MailRoom : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private MailRoom(TestDb database, Dictionary<string, string?> settings, bool hasOwnServer)
    {
        Database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddLogging().AddWords()
            .AddSingleton(database.Databases).AddSingleton(database.Store).AddSingleton(database.Use<AuditKey>()).AddSingleton<TimeProvider>(database.Clock)
            .AddDeskFeatures(configuration).AddSingleton<ICustomerReplies>(Replies);
        _services = (hasOwnServer ? services.AddSingleton<IMailTransport>(Server) : services).BuildServiceProvider();
    }

    public static Dictionary<string, string?> Settings => new()
    {
        ["Mail:Host"] = "localhost",
        ["Mail:From"] = "returns@shop.example",
        ["Mail:ReplyDomain"] = "in.shop.example",
        ["Site:Address"] = "https://shop.example/desk/",
    };

    public TestDb Database { get; }
    public ScriptedTransport Server { get; } = new();
    public KeptReplies Replies { get; } = new();
    public Actor Agent { get; private set; } = Actor.Automatic;
    public Actor Manager { get; private set; } = Actor.Automatic;

    public static async Task<MailRoom> OpenAsync(Engine engine, Dictionary<string, string?>? settings = null, bool hasOwnServer = true)
    {
        var room = new MailRoom(await TestDb.CreateAsync(engine), settings ?? Settings, hasOwnServer);
        await room.Database.AddDefaultsAsync();
        await using (var db = room.Database.Open())
        {
            var merchant = await db.Merchants.SingleAsync();
            Assert.Null(merchant.Describe("Lotus & Linen", "Europe/Berlin", "EUR", "DE", 10).Refusal);
            db.ReturnAddresses.Add(new ReturnsDesk.Domain.Settings.ReturnAddress("Main", new PostalAddress { Name = "Returns", Street = "Hafenstr. 1", City = "Hamburg", PostalCode = "20457", Country = "DE" }, isDefault: true));
            await db.SaveChangesAsync();
        }

        room.Agent = await room.Database.AddStaffAsync(Roles.Agent);
        room.Manager = await room.Database.AddStaffAsync(Roles.Manager);
        return room;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A return asked for at the desk; its number.</summary>
    public async Task<string> RequestedAsync(AnOrder? order = null, ReturnKind kind = ReturnKind.Return, ReturnWay way = ReturnWay.MerchantLabel)
    {
        Order stored;
        await using (var db = Database.Open())
        {
            stored = (order ?? new AnOrder()).Build();
            db.Orders.Add(stored);
            await db.SaveChangesAsync();
        }

        var asked = await Get<RequestReturn>().ExecuteAsync(Agent, new ReturnRequestDraft(stored.Id, kind, way, [new RequestedUnits(stored.Lines[0].Id, 1, kind == ReturnKind.Withdrawal ? "" : "fit-small")]));
        Assert.Null(asked.Refusal);
        return asked.Value!;
    }

    public async Task<List<OutboxMail>> MailsAsync()
    {
        await using var db = Database.Open();
        return await db.OutboxMails.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }

    public async Task<List<string>> TimelineAsync(string number)
    {
        await using var db = Database.Open();
        return await db.Timeline.Where(entry => db.ReturnCases.Any(found => found.Id == entry.ReturnCaseId && found.Number == number)).OrderBy(entry => entry.Id).Select(entry => entry.Code + ": " + entry.Text).ToListAsync();
    }

    /// <summary>Lets every hold pass, and sends what is due.</summary>
    public Task<MailRound> SendAsync(TimeSpan? later = null)
    {
        Database.Clock.Advance(later ?? TimeSpan.FromMinutes(2));
        return Get<SendMails>().ExecuteAsync(Actor.Automatic);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>Conversations that keep what they are given, each mail once.</summary>
internal sealed class KeptReplies : ICustomerReplies
{
    public List<CustomerReply> Taken { get; } = [];

    /// <summary>What is answered instead, where it is set.</summary>
    public Refusal? Refuses { get; set; }

    public Task<Result> TakeAsync(CustomerReply reply, CancellationToken cancellationToken)
    {
        if (Refuses is null && Taken.TrueForAll(known => known.MailKey != reply.MailKey))
        {
            Taken.Add(reply);
        }

        return Task.FromResult(new Result(Refuses));
    }
}
