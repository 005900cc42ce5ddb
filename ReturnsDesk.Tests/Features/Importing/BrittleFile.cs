using System.Text;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing;

/// <summary>A file on a disk that can be pulled out while it is read.</summary>
internal sealed class BrittleFile(string text)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    public bool IsGone { get; set; }

    public ImportSource Source => new("orders.csv", () => new Reading(this));

    private sealed class Reading(BrittleFile file) : MemoryStream(file._bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Checked(count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Checked(buffer.Length)]);

        private int Checked(int count) => file.IsGone ? throw new IOException("The disk is gone.") : count;
    }
}
