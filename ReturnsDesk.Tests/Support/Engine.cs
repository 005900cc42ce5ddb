namespace ReturnsDesk.Tests.Support;

public enum Engine
{
    Sqlite,
    PostgreSql,
}
