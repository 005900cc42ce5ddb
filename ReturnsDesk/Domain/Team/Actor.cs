namespace ReturnsDesk.Domain.Team;

public enum ActorKind
{
    /// <summary>A signed-in person; rights are read again from the database in the transaction.</summary>
    Staff,

    /// <summary>Whoever may run the program on the machine that holds the data: all rights.</summary>
    CommandLine,

    /// <summary>The desk itself, when a deadline lapses or a hold ends.</summary>
    Automatic,

    /// <summary>A program that calls for the person who owns its key: that person's rights as stored now, within the key's scopes.</summary>
    Api,

    /// <summary>A buyer in the portal. Holds no permission; whatever is done for one is bound to the order that they proved.</summary>
    Customer,
}

/// <summary>Who acts. <see cref="Id"/> is the staff user's id, for a program that of its key's owner; empty for the command line and the desk itself.</summary>
public sealed record Actor(ActorKind Kind, string Id, string Name)
{
    /// <summary>The key that a program called with; null for everybody else.</summary>
    public long? ApiKeyId { get; init; }

    /// <summary>True where somebody of the staff acts, themselves or through a program: what counts for the separation of duties.</summary>
    public bool IsPerson => Kind is ActorKind.Staff or ActorKind.Api;

    public static Actor CommandLine { get; } = new(ActorKind.CommandLine, "", "command line");
    public static Actor Automatic { get; } = new(ActorKind.Automatic, "", "ReturnsDesk");
    public static Actor Staff(string id, string name) => new(ActorKind.Staff, id, name);
    public static Actor Customer(string name) => new(ActorKind.Customer, "", name);
    public static Actor Api(string ownerId, string name, long keyId) => new(ActorKind.Api, ownerId, name) { ApiKeyId = keyId };
}
