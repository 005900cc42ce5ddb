namespace ReturnsDesk.Data;

/// <summary>How far an import got. A batch found running at start was cut off; importing the same file again goes on where it stopped.</summary>
public enum ImportState
{
    Running,
    Done,
    Cancelled,
    CutOff,
}

/// <summary>One run of an import, kept as a record of what came in, from which file and by whom.</summary>
public sealed class ImportBatch
{
    public long Id { get; set; }
    public string FileName { get; set; } = "";

    /// <summary><c>orders</c>, <c>returns</c>, <c>deadlines</c> or <c>stock</c>.</summary>
    public string Content { get; set; } = "";
    public string Format { get; set; } = "";
    public DateTime StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public string StartedBy { get; set; } = "";
    public ImportState State { get; set; }
    public int Rows { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Refused { get; set; }
}
