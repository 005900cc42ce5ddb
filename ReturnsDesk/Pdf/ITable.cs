namespace ReturnsDesk.Pdf;

/// <summary>Rows of cells under a heading that is repeated on every page. A row is split only where it is taller than a page.</summary>
public interface ITable
{
    /// <summary>Relative widths, one per column; called before any row.</summary>
    void Columns(params float[] weights);

    void Header(params Action<IBox>[] cells);

    void Row(params Action<IBox>[] cells);
}
