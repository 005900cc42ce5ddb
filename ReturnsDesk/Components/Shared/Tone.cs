namespace ReturnsDesk.Components.Shared;

/// <summary>What a colour means; a word always goes with it.</summary>
public enum Tone
{
    Neutral,
    Info,
    Good,
    Warn,
    Bad,
}
