using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Settings;
using ReturnsDesk.Domain.Signals;

namespace ReturnsDesk.Data.Auditing.Kinds;

/// <summary>A row that people edit as a form: every column that changed.</summary>
internal sealed class SettingKind(Type entity, Func<object, string> subject) : IAuditKind
{
    public static SettingKind Merchant { get; } = new(typeof(MerchantSettings), _ => "merchant");
    public static SettingKind Reason { get; } = new(typeof(ReturnReason), row => $"reason {((ReturnReason)row).Code}");
    public static SettingKind ReturnAddress { get; } = new(typeof(ReturnAddress), row => $"return address {((ReturnAddress)row).Id}");

    public static SettingKind Template { get; } = new(typeof(ReplyTemplate), row => FormattableString.Invariant($"template {((ReplyTemplate)row).Id}"));

    public static SettingKind SignalThresholds { get; } = new(typeof(SignalThresholds), _ => "signal thresholds");

    public Type Entity => entity;

    public Sighting? Look(EntityEntry entry)
    {
        var before = FactText.Written(entry, before: true);
        var after = entry.State == EntityState.Deleted ? null : FactText.Written(entry, before: false);
        return before is null && after is null ? null : new Sighting(_ => subject(entry.Entity), before, _ => after);
    }
}

/// <summary>A policy was written on, proposed, published or given up; the digest tells which words.</summary>
internal sealed class PolicyKind : IAuditKind
{
    public Type Entity => typeof(PolicyVersion);

    public Sighting? Look(EntityEntry entry)
    {
        var version = (PolicyVersion)entry.Entity;
        var stored = entry.Property(nameof(PolicyVersion.Policy));
        var text = (string?)stored.Metadata.GetTypeMapping().Converter?.ConvertToProvider(stored.CurrentValue) ?? "";
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        var facts = FactText.Of(("status", version.Status), ("title", version.Title), ("validFrom", version.ValidFromOn), ("digest", digest));
        return new Sighting(_ => $"policy {version.Number}", entry.State == EntityState.Deleted ? facts : null, _ => entry.State == EntityState.Deleted ? null : facts);
    }
}

/// <summary>An import ended, whole or not.</summary>
internal sealed class ImportKind : IAuditKind
{
    public Type Entity => typeof(ImportBatch);

    public Sighting? Look(EntityEntry entry)
    {
        var batch = (ImportBatch)entry.Entity;
        return entry.State == EntityState.Modified && entry.Property(nameof(ImportBatch.EndedAt)) is { IsModified: true, CurrentValue: not null }
            ? new Sighting(
                _ => $"import {batch.Id}",
                After: _ => FactText.Of(
                    ("file", batch.FileName), ("content", batch.Content), ("state", batch.State), ("rows", batch.Rows), ("added", batch.Added), ("changed", batch.Changed), ("refused", batch.Refused)))
            : null;
    }
}
