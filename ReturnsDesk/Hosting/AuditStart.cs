using Microsoft.EntityFrameworkCore;
using ReturnsDesk.Data;
using ReturnsDesk.Data.Auditing;

namespace ReturnsDesk.Hosting;

/// <summary>A desk whose audit key got lost or mixed up does not start: it could write nothing that an auditor would believe.</summary>
public static class AuditStart
{
    public static async Task CheckAuditKeyAsync(this WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ReturnsDb>>().CreateDbContextAsync();
        await app.Services.GetRequiredService<AuditAppender>().CheckKeyAsync(db);
    }
}
