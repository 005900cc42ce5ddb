using QRCoder;

namespace ReturnsDesk.Account.SecondStep;

/// <summary>A QR code as the address of an image, which the content policy allows.</summary>
internal static class QrImage
{
    private const int DotsPerModule = 4;

    public static string Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var image = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(image.GetGraphic(DotsPerModule));
    }
}
