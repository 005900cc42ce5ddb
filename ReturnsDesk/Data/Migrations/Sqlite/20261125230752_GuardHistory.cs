using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GuardHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.OnSqlite("AuditEntries", "Seq"));
            migrationBuilder.Sql(AppendOnly.OnSqlite("LedgerTransfers"));
            migrationBuilder.Sql(AppendOnly.OnSqlite("LedgerEntries"));
            migrationBuilder.Sql(AppendOnly.OnSqlite("RefundAttempts"));
            migrationBuilder.Sql(AppendOnly.OnSqlite("RefundApprovals"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.OffSqlite("AuditEntries"));
            migrationBuilder.Sql(AppendOnly.OffSqlite("LedgerTransfers"));
            migrationBuilder.Sql(AppendOnly.OffSqlite("LedgerEntries"));
            migrationBuilder.Sql(AppendOnly.OffSqlite("RefundAttempts"));
            migrationBuilder.Sql(AppendOnly.OffSqlite("RefundApprovals"));
        }
    }
}
