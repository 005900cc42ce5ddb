using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddMoneyLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LimitsNumber",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "MoneyLimits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    AgentMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    MiddleMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    AgentDayMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    MiddleDayMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerDayMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderDayMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProposedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ProposedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InForceFromAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MoneyLimits", x => x.Id);
                    table.CheckConstraint("CK_MoneyLimits_Amounts", "\"AgentMinor\" >= 0 AND \"MiddleMinor\" >= \"AgentMinor\" AND \"CustomerDayMinor\" >= 0 AND \"OrderDayMinor\" >= 0");
                    table.CheckConstraint("CK_MoneyLimits_FourEyes", "\"Status\" <> 'Approved' OR \"DecidedById\" <> \"ProposedById\" OR \"ProposedById\" = ''");
                });

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    SetUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastStep = table.Column<long>(type: "INTEGER", nullable: true),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    PausedUntilAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProvenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_SecondFactors_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_ProposedById_NeedsApproval_ProposedAt",
                table: "Refunds",
                columns: new[] { "ProposedById", "NeedsApproval", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MoneyLimits_InForceFromAt",
                table: "MoneyLimits",
                column: "InForceFromAt");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyLimits_Number",
                table: "MoneyLimits",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MoneyLimits");

            migrationBuilder.DropTable(
                name: "SecondFactors");

            migrationBuilder.DropIndex(
                name: "IX_Refunds_ProposedById_NeedsApproval_ProposedAt",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "LimitsNumber",
                table: "Refunds");
        }
    }
}
