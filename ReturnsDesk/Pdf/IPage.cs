namespace ReturnsDesk.Pdf;

/// <summary>One document: as many pages as its content needs, all of one size. Lengths are points (1/72 in).</summary>
public interface IPage
{
    void Size(float width, float height);

    void Margin(float all);

    /// <summary>Everything must fit on one page; otherwise rendering ends with a <see cref="LayoutException"/>.</summary>
    void SinglePage();

    /// <summary>Repeated at the top of every page.</summary>
    IBox Header();

    IBox Content();

    /// <summary>Repeated at the foot of every page.</summary>
    IBox Footer();
}
