using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;

namespace ReturnsDesk.Account;

/// <summary>
/// Is there nobody yet? Then the set-up page is open, to whoever reads the code printed at the start: an unclaimed desk on a network
/// must not belong to the first passer-by. Once somebody exists it is closed for the life of the process without asking again.
/// </summary>
public sealed class FirstStart(IDbContextFactory<ReturnsDb> databases)
{
    private volatile bool _closed;

    public string Code { get; } = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);

    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken = default)
    {
        if (_closed)
        {
            return false;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        _closed = await db.Users.AnyAsync(cancellationToken);
        return !_closed;
    }

    public bool Matches(string? code) => CryptographicOperations.FixedTimeEquals(
        System.Text.Encoding.UTF8.GetBytes(Code), System.Text.Encoding.UTF8.GetBytes(code?.Trim() ?? ""));
}
