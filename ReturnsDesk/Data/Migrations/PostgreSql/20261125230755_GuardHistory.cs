using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class GuardHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.OnPostgreSql("AuditEntries"));
            migrationBuilder.Sql(AppendOnly.OnPostgreSql("LedgerTransfers"));
            migrationBuilder.Sql(AppendOnly.OnPostgreSql("LedgerEntries"));
            migrationBuilder.Sql(AppendOnly.OnPostgreSql("RefundAttempts"));
            migrationBuilder.Sql(AppendOnly.OnPostgreSql("RefundApprovals"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(AppendOnly.OffPostgreSql("AuditEntries"));
            migrationBuilder.Sql(AppendOnly.OffPostgreSql("LedgerTransfers"));
            migrationBuilder.Sql(AppendOnly.OffPostgreSql("LedgerEntries"));
            migrationBuilder.Sql(AppendOnly.OffPostgreSql("RefundAttempts"));
            migrationBuilder.Sql(AppendOnly.OffPostgreSql("RefundApprovals"));
        }
    }
}
