using Microsoft.EntityFrameworkCore;

namespace ReturnsDesk.Data;

/// <summary>Hands out the engine's own context as the engine-blind <see cref="ReturnsDb"/>.</summary>
public sealed class ReturnsDbFactory<TDb>(IDbContextFactory<TDb> factory) : IDbContextFactory<ReturnsDb>
    where TDb : ReturnsDb
{
    public ReturnsDb CreateDbContext() => factory.CreateDbContext();
}
