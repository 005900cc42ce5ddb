using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ReturnsDesk.Data;

/// <summary>The store. Everybody asks for <c>IDbContextFactory&lt;ReturnsDb&gt;</c> (through <see cref="DeskStore"/>) and never learns which engine it is.</summary>
public abstract partial class ReturnsDb(DbContextOptions options) : IdentityDbContext<StaffUser>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<StaffUser>().Property(user => user.DisplayName).HasMaxLength(100);
        builder.ApplyConfigurationsFromAssembly(typeof(ReturnsDb).Assembly);
    }
}

public sealed class SqliteReturnsDb(DbContextOptions<SqliteReturnsDb> options) : ReturnsDb(options);

public sealed class PostgresReturnsDb(DbContextOptions<PostgresReturnsDb> options) : ReturnsDb(options);
