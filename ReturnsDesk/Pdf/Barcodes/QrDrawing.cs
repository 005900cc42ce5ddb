using System.Globalization;
using System.Text;

namespace ReturnsDesk.Pdf.Barcodes;

/// <summary>A QR code as the path of a drawing (SVG): <see cref="Side"/> modules wide and high with its quiet zone, one unit each; the modules of a row are merged into bars.</summary>
public sealed record QrDrawing(int Side, string Path)
{
    public static QrDrawing Of(string text)
    {
        var modules = QrMatrix.Of(text);
        var path = new StringBuilder();
        for (var row = 0; row < modules.Length; row++)
        {
            for (int first = 0, next; first < modules.Length; first = next)
            {
                for (next = first + 1; next < modules.Length && modules[row][next] == modules[row][first];)
                {
                    next++;
                }

                if (modules[row][first])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{first} {row}h{next - first}v1h-{next - first}z");
                }
            }
        }

        return new QrDrawing(modules.Length, path.ToString());
    }
}
