namespace ReturnsDesk.Data;

/// <summary>Section <c>Database</c> of appsettings.json.</summary>
public sealed class DatabaseOptions
{
    /// <summary><c>Sqlite</c> (default) or <c>PostgreSql</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>ADO.NET connection string. A relative SQLite path is resolved beside the app.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/returnsdesk.db";
}
