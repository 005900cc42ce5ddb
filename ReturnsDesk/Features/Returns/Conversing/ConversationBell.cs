namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>Tells the open pages of this node that something was said, read or noted in a case. Other nodes look for themselves every few seconds.</summary>
public sealed class ConversationBell
{
    /// <summary>Raised with the number of the case, on whatever thread did it.</summary>
    public event Action<string>? Rang;

    public void Ring(string number) => Rang?.Invoke(number);
}
