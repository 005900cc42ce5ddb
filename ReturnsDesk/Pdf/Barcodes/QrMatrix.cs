using QRCoder;

namespace ReturnsDesk.Pdf.Barcodes;

/// <summary>The modules of a QR code, error correction M, with the quiet zone of four modules.</summary>
internal static class QrMatrix
{
    /// <summary>True is dark; rows from the top. UTF-8 text is marked as such only where it needs to be.</summary>
    public static bool[][] Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Select(row => row.Cast<bool>().ToArray())];
    }
}
