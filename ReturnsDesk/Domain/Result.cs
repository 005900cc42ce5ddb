namespace ReturnsDesk.Domain;

/// <summary>
/// Why the desk said no. <see cref="Code"/> is stable and names the sentence (one per language, in <c>Resources/Refusals</c>);
/// <see cref="Facts"/> fill the places <c>{0}</c>, <c>{1}</c> … of that sentence.
/// </summary>
public sealed record Refusal(string Code, params IReadOnlyList<object> Facts)
{
    /// <summary>The input field the refusal is about, where there is one.</summary>
    public string? Field { get; init; }
}

/// <summary>The answer of an action that may be refused. Bugs are still exceptions.</summary>
public readonly record struct Result(Refusal? Refusal)
{
    public static Result Done => default;
    public bool Refused => Refusal is not null;
    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>The answer of an action that yields a value unless it is refused.</summary>
public readonly record struct Result<T>(T? Value, Refusal? Refusal)
{
    public bool Refused => Refusal is not null;
    public static implicit operator Result<T>(T value) => new(value, null);
    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
