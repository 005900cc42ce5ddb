using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace ReturnsDesk.Features.Importing.Reading.Tables;

/// <summary>What must be true of a workbook before its rows are read.</summary>
internal static class Workbook
{
    /// <summary>Unpacked bytes of all parts: a small file may unpack to a very large one.</summary>
    private const long LargestUnpackedBytes = 1L << 30;

    public static bool IsBroken(Exception cause) =>
        cause is InvalidDataException or XmlException or IOException or FormatException or InvalidOperationException or KeyNotFoundException
            or ArgumentException or NullReferenceException or NotSupportedException;

    /// <summary>The sheets, or why the workbook cannot be read.</summary>
    public static (IReadOnlyList<string> Sheets, FileProblem? Problem) Inspect(ImportSource source, string? wanted)
    {
        try
        {
            using var stream = source.Open();
            using (var parts = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (parts.Entries.Sum(part => part.Length) > LargestUnpackedBytes)
                {
                    return ([], new FileProblem(source.Name, ImportCodes.WorkbookTooLarge, LargestUnpackedBytes >> 20));
                }
            }

            stream.Position = 0;
            var sheets = MiniExcel.GetSheetNames(stream);
            return wanted is not null && !sheets.Contains(wanted)
                ? (sheets, new FileProblem(source.Name, ImportCodes.UnknownSheet, wanted, string.Join(", ", sheets)))
                : (sheets, null);
        }
        catch (Exception cause) when (IsBroken(cause))
        {
            return ([], new FileProblem(source.Name, ImportCodes.BrokenWorkbook));
        }
    }
}
