namespace ReturnsDesk.Pdf;

/// <summary>Something can never be placed. <see cref="Element"/> is the field's name where it has one, else a description of the element.</summary>
public sealed class LayoutException(string element, string reason) : Exception($"{element}: {reason}")
{
    public string Element { get; } = element;
}
