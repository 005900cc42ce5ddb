using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddReconciliation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReconciliationDifferences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Gateway = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Identity = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PaymentReference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OurAmountMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    OurCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    OurStatus = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    TheirAmountMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    TheirCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    TheirOutcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    TheirAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefundIntentId = table.Column<long>(type: "INTEGER", nullable: true),
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FirstSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastRunId = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReconciliationDifferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReconciliationDifferences_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReconciliationDifferences_RefundIntents_RefundIntentId",
                        column: x => x.RefundIntentId,
                        principalTable: "RefundIntents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReconciliationRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Gateway = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FromAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ToAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TheirRows = table.Column<int>(type: "INTEGER", nullable: false),
                    OurRows = table.Column<int>(type: "INTEGER", nullable: false),
                    Matched = table.Column<int>(type: "INTEGER", nullable: false),
                    Undecided = table.Column<int>(type: "INTEGER", nullable: false),
                    Differences = table.Column<int>(type: "INTEGER", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReconciliationRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DifferenceClosings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReconciliationDifferenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DifferenceClosings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DifferenceClosings_ReconciliationDifferences_ReconciliationDifferenceId",
                        column: x => x.ReconciliationDifferenceId,
                        principalTable: "ReconciliationDifferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Gateway_FirstSentAt",
                table: "RefundIntents",
                columns: new[] { "Gateway", "FirstSentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Gateway_Reference",
                table: "Payments",
                columns: new[] { "Gateway", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_DifferenceClosings_ReconciliationDifferenceId",
                table: "DifferenceClosings",
                column: "ReconciliationDifferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationDifferences_Gateway_Kind_Identity",
                table: "ReconciliationDifferences",
                columns: new[] { "Gateway", "Kind", "Identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationDifferences_PaymentId",
                table: "ReconciliationDifferences",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationDifferences_RefundIntentId",
                table: "ReconciliationDifferences",
                column: "RefundIntentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationDifferences_State_Gateway_Kind_Id",
                table: "ReconciliationDifferences",
                columns: new[] { "State", "Gateway", "Kind", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DifferenceClosings");

            migrationBuilder.DropTable(
                name: "ReconciliationRuns");

            migrationBuilder.DropTable(
                name: "ReconciliationDifferences");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Gateway_FirstSentAt",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_Payments_Gateway_Reference",
                table: "Payments");
        }
    }
}
