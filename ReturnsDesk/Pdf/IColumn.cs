namespace ReturnsDesk.Pdf;

/// <summary>Things below each other, over as many pages as they need.</summary>
public interface IColumn
{
    /// <summary>Points between two items.</summary>
    void Gap(float points);

    IBox Item();
}
