using Microsoft.AspNetCore.Components;

namespace ReturnsDesk.Features.Returns.Refunding.Desk;

/// <summary>The cells of a row; its link is what the keys move to.</summary>
public abstract class RowCells : ComponentBase
{
    /// <summary>The link that opens the row.</summary>
    protected ElementReference Link { get; set; }

    public ValueTask FocusAsync() => Link.FocusAsync();
}
