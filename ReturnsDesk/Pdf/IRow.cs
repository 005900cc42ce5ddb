namespace ReturnsDesk.Pdf;

/// <summary>Things beside each other, all of the height of the tallest.</summary>
public interface IRow
{
    /// <summary>Points between two cells.</summary>
    void Gap(float points);

    IBox Fixed(float points);

    /// <summary>A share of what the fixed and automatic cells leave.</summary>
    IBox Relative(float weight = 1);

    /// <summary>As wide as its content.</summary>
    IBox Auto();
}
