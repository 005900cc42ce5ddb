using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Data.Mappings;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(ApiKey.MostName);
        builder.Property(key => key.SecretHash).HasMaxLength(64);
        builder.Property(key => key.Hint).HasMaxLength(10);
        builder.Property(key => key.Scopes).HasMaxLength(400);
        builder.Property(key => key.OwnerId).HasMaxLength(450);
        builder.Property(key => key.CreatedBy).HasMaxLength(100);
        builder.Property(key => key.Version).IsConcurrencyToken();
        builder.HasOne<StaffUser>().WithMany().HasForeignKey(key => key.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(key => key.SecretHash).IsUnique();
    }
}

internal sealed class ApiRequestMapping : IEntityTypeConfiguration<ApiRequest>
{
    public void Configure(EntityTypeBuilder<ApiRequest> builder)
    {
        builder.Property(request => request.IdempotencyKey).HasMaxLength(ApiRequest.MostKey);
        builder.Property(request => request.RequestHash).HasMaxLength(64);
        builder.HasOne<ApiKey>().WithMany().HasForeignKey(request => request.ApiKeyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => new { request.ApiKeyId, request.IdempotencyKey }).IsUnique();
    }
}
