namespace ReturnsDesk.Domain.Team;

/// <summary>Names the permission a use case or query needs. The store reads it and checks it inside the transaction; a test holds that every use case has one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}
