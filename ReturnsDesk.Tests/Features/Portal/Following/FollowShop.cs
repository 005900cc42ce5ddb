using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Access;
using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Portal.Following;

/// <summary>A return of today in a running desk, and the cookie of its customer, who has just proved the order.</summary>
internal sealed record FollowedReturn(string Number, long OrderId, string OrderNumber, string Secret)
{
    public const string Cookie = "rd-portal";

    /// <summary>The page of the return.</summary>
    public string Address => $"/portal/returns/{Number}";
}

/// <summary>Puts returns of customers into a running desk.</summary>
internal sealed class FollowShop(TestDb database)
{
    private static int _orders;

    /// <summary>A return of two mugs and a cup, asked for five hours ago; each step an hour later.</summary>
    public async Task<FollowedReturn> AddAsync(params Func<ReturnCase, Deed, Result>[] steps)
    {
        var begun = DateTime.UtcNow.AddHours(-5);
        var index = Interlocked.Increment(ref _orders);
        await using var db = database.Open();
        if (!await db.ReturnAddresses.AnyAsync())
        {
            db.ReturnAddresses.Add(new ReturnAddress("Main", new PostalAddress { Name = "Returns", Street = "Hafenstr. 1", City = "Hamburg", PostalCode = "20457", Country = "DE" }, isDefault: true));
        }

        var order = new AnOrder().Numbered(string.Create(CultureInfo.InvariantCulture, $"F-{index:0000}")).With("MUG", 2, 1200).With("CUP", 1, 550).DeliveredAt(begun.AddDays(-2)).Build();
        var lines = order.Lines.Select(line => new RequestedLine(line, line.Quantity, "fit-small", "Far too small.\nThe colour is fine.")).ToList();
        var opened = ReturnCase.Open(At(begun), ReturnNumber.Of(2031, 5000 + index), order, ReturnKind.Return, ReturnWay.MerchantLabel, ReturnSource.Portal, lines, []).Value!;
        for (var step = 0; step < steps.Length; step++)
        {
            Assert.Null(steps[step](opened, At(begun.AddHours(step + 1))).Refusal);
        }

        db.ReturnCases.Add(opened);
        await db.SaveChangesAsync();
        var secret = AccessSecret.Draw();
        db.PortalSessions.Add(new PortalSession(AccessSecret.HashOf(secret), opened.OrderId, PortalProof.Code, null, DateTime.UtcNow));
        await db.SaveChangesAsync();
        return new FollowedReturn(opened.Number, opened.OrderId, order.Number, secret);
    }

    public Task<FollowedReturn> ApprovedAsync() => AddAsync((row, deed) => row.Approve(deed), (row, deed) => row.IssueLabel(deed, "DHL", "JJD00012345678" + row.Number[^1]));

    public Task<FollowedReturn> RejectedAsync() => AddAsync((row, deed) => row.Reject(deed, "The mug shows traces of tea."));

    public Task<FollowedReturn> InspectedAsync() => AddAsync(
        (row, deed) => row.Approve(deed),
        (row, deed) => row.HandOver(deed, "DHL", "JJD000123456789"),
        (row, deed) => row.Receive(deed),
        (row, deed) => row.Inspect(deed, [.. row.Lines.Select(line => AReturn.Found(line, line.Quantity))], []));

    private static Deed At(DateTime at) => AReturn.At(at);
}
