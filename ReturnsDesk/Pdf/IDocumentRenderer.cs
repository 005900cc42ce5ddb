namespace ReturnsDesk.Pdf;

/// <summary>Turns page descriptions into files. The one seam a PDF library stands behind; safe to call from several threads.</summary>
public interface IDocumentRenderer
{
    /// <summary>One PDF of one or many documents; each counts its own pages. The same input gives the same bytes.</summary>
    /// <exception cref="LayoutException">Something can never fit; the exception names it.</exception>
    RenderResult Render(DocumentHead head, IReadOnlyList<Action<IPage>> documents);

    /// <summary>A PNG of one page (counted from 1), drawn from the same display list as the PDF.</summary>
    /// <exception cref="LayoutException">Something can never fit; the exception names it.</exception>
    byte[] Preview(Action<IPage> document, int page, float dpi);

    /// <summary>The code points of a text that no font has, in ascending order.</summary>
    IReadOnlyList<int> MissingCodePoints(string text);
}
