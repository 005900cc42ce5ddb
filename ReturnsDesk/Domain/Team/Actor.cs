namespace ReturnsDesk.Domain.Team;

public enum ActorKind
{
    /// <summary>A signed-in person; rights are read again from the database in the transaction.</summary>
    Staff,

    /// <summary>Whoever may run the program on the machine that holds the data: all rights.</summary>
    CommandLine,

    /// <summary>The desk itself, when a deadline lapses or a hold ends.</summary>
    Automatic,
}

/// <summary>Who acts. <see cref="Id"/> is the staff user's id; empty for the command line and the desk itself.</summary>
public sealed record Actor(ActorKind Kind, string Id, string Name)
{
    public static Actor CommandLine { get; } = new(ActorKind.CommandLine, "", "command line");
    public static Actor Automatic { get; } = new(ActorKind.Automatic, "", "ReturnsDesk");
    public static Actor Staff(string id, string name) => new(ActorKind.Staff, id, name);
}
