using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
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
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignalThresholds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    ShareTenths = table.Column<int>(type: "INTEGER", nullable: false),
                    ParcelClaims = table.Column<int>(type: "INTEGER", nullable: false),
                    LinkedAccounts = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
