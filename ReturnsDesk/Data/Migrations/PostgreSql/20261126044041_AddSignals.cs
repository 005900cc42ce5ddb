using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ReturnsDesk.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddSignals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CustomerLinks",
                columns: table => new
                {
                    CustomerId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerLinks", x => new { x.CustomerId, x.Kind, x.Key });
                    table.ForeignKey(
                        name: "FK_CustomerLinks_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignalRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false),
                    StartedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignalThresholds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    ShareTenths = table.Column<int>(type: "integer", nullable: false),
                    ParcelClaims = table.Column<int>(type: "integer", nullable: false),
                    LinkedAccounts = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalThresholds", x => x.Id);
                    table.CheckConstraint("CK_SignalThresholds_Levels", "\"ShareTenths\" >= 10 AND \"ParcelClaims\" > 0 AND \"LinkedAccounts\" > 0");
                });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerLinks_Kind_Key",
                table: "CustomerLinks",
                columns: new[] { "Kind", "Key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerLinks");

            migrationBuilder.DropTable(
                name: "SignalRuns");

            migrationBuilder.DropTable(
                name: "SignalThresholds");
        }
    }
}
