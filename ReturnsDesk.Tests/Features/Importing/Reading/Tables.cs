using System.Reflection;
using System.Text;
using ReturnsDesk.Features.Importing.Reading;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

/// <summary>Small tables to read: from text in a test, or from the fixtures folder.</summary>
internal static class Tables
{
    public const string Header = "Order number,Date,SKU,Quantity,Unit price,Currency\n";

    private static readonly string Folder = Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AppSource").Value!,
        "..", "ReturnsDesk.Tests", "Fixtures", "Importing");

    public static ReadOptions Options { get; } = new() { DefaultCurrency = "EUR" };

    public static ImportSource Fixture(string name) => ImportSource.FromPath(Path.Combine(Folder, name));

    public static ImportSource Text(string text, string name = "orders.csv") => ImportSource.FromBytes(name, Encoding.UTF8.GetBytes(text));

    public static Task<ReadResult> ReadAsync(string text, ReadOptions? options = null) => OrderFile.ReadAsync(Text(text), options ?? Options);

    public static Task<ReturnsResult> ReadReturnsAsync(string text) => ReturnsFile.ReadAsync(Text(text), Options);

    public static Task<DeadlinesResult> ReadDeadlinesAsync(string text, ReadOptions? options = null) => DeadlinesFile.ReadAsync(Text(text), options ?? Options);

    /// <summary>One good order around the cells of one row: order, date, SKU, quantity, price, currency.</summary>
    public static Task<ReadResult> ReadRowAsync(string row, ReadOptions? options = null) =>
        ReadAsync($"{Header}GOOD,2024-01-02,A,1,10.50,EUR\n{row}\n", options);
}
