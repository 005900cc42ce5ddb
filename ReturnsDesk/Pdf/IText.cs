namespace ReturnsDesk.Pdf;

/// <summary>The look of a text. Sizes are points.</summary>
public interface IText
{
    IText Size(float points);

    IText Bold();

    IText Color(uint argb);

    IText Right();

    IText Center();

    /// <summary>Distance of baselines as a multiple of the size; 1.3 unless told.</summary>
    IText LineHeight(float factor);

    /// <summary>Shrinks in half points down to this size until it fits; below it the layout fails with the field's name.</summary>
    IText ShrinkTo(float points, string field);

    /// <summary>More lines than this are cut with "…", and the field is named in <see cref="RenderResult.Shortened"/>.</summary>
    IText Ellipsis(int maxLines, string field);

    /// <summary>More lines than this fail the layout with the field's name.</summary>
    IText MaxLines(int lines, string field);
}
