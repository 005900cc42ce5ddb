using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Withdrawing;

/// <summary>Counts what came from one network address and what goes to one mail address. All nodes count together, in the database.</summary>
internal sealed class StatementRoom(ReturnsDb db, string from, string emailKey)
{
    /// <summary>Hash of the network address.</summary>
    public string From => from;

    /// <summary>Held to the end of the transaction: of several at once each sees what the one before did.</summary>
    public Task HoldAsync(string formKey, CancellationToken cancellationToken) =>
        RowLocks.SumsAsync(db, [$"statement {formKey}", $"statements from {from}", $"statements of {emailKey}"], cancellationToken);

    public async Task<Refusal?> WhyNotAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (minute, hour) = (now.AddMinutes(-1), now.AddHours(-1));
        var lately = await db.WithdrawalStatements.Where(statement => statement.From == from && statement.ReceivedAt > hour)
            .OrderByDescending(statement => statement.ReceivedAt).ThenBy(statement => statement.Id).Select(statement => statement.ReceivedAt).Take(StatementLimits.MostPerHour).ToListAsync(cancellationToken);
        return StatementLimits.WhyNot(lately.Count(at => at > minute), lately.Count);
    }

    /// <summary>Asked before the one at hand is saved.</summary>
    public async Task<bool> MayMailAsync(DateTime now, CancellationToken cancellationToken)
    {
        var day = now.AddDays(-1);
        return await db.WithdrawalStatements.CountAsync(statement => statement.EmailKey == emailKey && statement.ReceivedAt > day, cancellationToken) < StatementLimits.MostMailsPerDay;
    }
}
