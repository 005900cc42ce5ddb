using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ReturnsDesk.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddLedgerAndAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_RefundApproval_Refunds_RefundId",
                table: "RefundApproval");

            migrationBuilder.DropForeignKey(
                name: "FK_RefundAttempt_RefundIntents_RefundIntentId",
                table: "RefundAttempt");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Status_SendAfterAt",
                table: "RefundIntents");

            migrationBuilder.DropPrimaryKey(
                name: "PK_RefundAttempt",
                table: "RefundAttempt");

            migrationBuilder.DropPrimaryKey(
                name: "PK_RefundApproval",
                table: "RefundApproval");

            migrationBuilder.DropIndex(
                name: "IX_RefundApproval_RefundId_PersonId",
                table: "RefundApproval");

            migrationBuilder.RenameTable(
                name: "RefundAttempt",
                newName: "RefundAttempts");

            migrationBuilder.RenameTable(
                name: "RefundApproval",
                newName: "RefundApprovals");

            migrationBuilder.RenameIndex(
                name: "IX_RefundAttempt_RefundIntentId",
                table: "RefundAttempts",
                newName: "IX_RefundAttempts_RefundIntentId");

            migrationBuilder.AddColumn<string>(
                name: "ContentHash",
                table: "Refunds",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "NeedsApproval",
                table: "Refunds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AbsentAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Attention",
                table: "RefundIntents",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AttentionAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DoubtAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstSentAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSentAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeaseHolder",
                table: "RefundIntents",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LeaseNumber",
                table: "RefundIntents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeaseUntilAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sends",
                table: "RefundIntents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "StatusAt",
                table: "RefundIntents",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<bool>(
                name: "SuspectsOutside",
                table: "RefundIntents",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "RefundIntents",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LedgerOpenedAt",
                table: "Payments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Outcome",
                table: "RefundAttempts",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(30)",
                oldMaxLength: 30);

            migrationBuilder.AddColumn<int>(
                name: "HttpStatus",
                table: "RefundAttempts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "RefundAttempts",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LeaseNumber",
                table: "RefundAttempts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "RefundAttempts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContentHash",
                table: "RefundApprovals",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "SecondFactorAt",
                table: "RefundApprovals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_RefundAttempts",
                table: "RefundAttempts",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_RefundApprovals",
                table: "RefundApprovals",
                column: "Id");

            migrationBuilder.CreateTable(
                name: "GatewayDeliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Gateway = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    DeliveryId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Handling = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GatewayDeliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GatewayStates",
                columns: table => new
                {
                    Gateway = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    BlockedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BlockedDetail = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    PausedUntilAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BusyInARow = table.Column<int>(type: "integer", nullable: false),
                    UnansweredInARow = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GatewayStates", x => x.Gateway);
                });

            migrationBuilder.CreateTable(
                name: "LedgerTransfers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PaymentId = table.Column<long>(type: "bigint", nullable: true),
                    CustomerId = table.Column<long>(type: "bigint", nullable: true),
                    RefundIntentId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerTransfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerTransfers_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerTransfers_Payments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "Payments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerTransfers_RefundIntents_RefundIntentId",
                        column: x => x.RefundIntentId,
                        principalTable: "RefundIntents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    LedgerTransferId = table.Column<long>(type: "bigint", nullable: false),
                    Account = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Id);
                    table.CheckConstraint("CK_LedgerEntries_Amount", "\"AmountMinor\" <> 0");
                    table.ForeignKey(
                        name: "FK_LedgerEntries_LedgerTransfers_LedgerTransferId",
                        column: x => x.LedgerTransferId,
                        principalTable: "LedgerTransfers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Attention",
                table: "RefundIntents",
                column: "Attention");

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Gateway_GatewayReference",
                table: "RefundIntents",
                columns: new[] { "Gateway", "GatewayReference" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Status_NextAt",
                table: "RefundIntents",
                columns: new[] { "Status", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundApprovals_RefundId_PersonId_ContentHash",
                table: "RefundApprovals",
                columns: new[] { "RefundId", "PersonId", "ContentHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GatewayDeliveries_Gateway_DeliveryId",
                table: "GatewayDeliveries",
                columns: new[] { "Gateway", "DeliveryId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GatewayDeliveries_Handling_ReceivedAt",
                table: "GatewayDeliveries",
                columns: new[] { "Handling", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_LedgerTransferId",
                table: "LedgerEntries",
                column: "LedgerTransferId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerTransfers_CustomerId",
                table: "LedgerTransfers",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerTransfers_PaymentId",
                table: "LedgerTransfers",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerTransfers_RefundIntentId",
                table: "LedgerTransfers",
                column: "RefundIntentId");

            migrationBuilder.AddForeignKey(
                name: "FK_RefundApprovals_Refunds_RefundId",
                table: "RefundApprovals",
                column: "RefundId",
                principalTable: "Refunds",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RefundAttempts_RefundIntents_RefundIntentId",
                table: "RefundAttempts",
                column: "RefundIntentId",
                principalTable: "RefundIntents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_RefundApprovals_Refunds_RefundId",
                table: "RefundApprovals");

            migrationBuilder.DropForeignKey(
                name: "FK_RefundAttempts_RefundIntents_RefundIntentId",
                table: "RefundAttempts");

            migrationBuilder.DropTable(
                name: "GatewayDeliveries");

            migrationBuilder.DropTable(
                name: "GatewayStates");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "LedgerTransfers");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Attention",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Gateway_GatewayReference",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Status_NextAt",
                table: "RefundIntents");

            migrationBuilder.DropPrimaryKey(
                name: "PK_RefundAttempts",
                table: "RefundAttempts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_RefundApprovals",
                table: "RefundApprovals");

            migrationBuilder.DropIndex(
                name: "IX_RefundApprovals_RefundId_PersonId_ContentHash",
                table: "RefundApprovals");

            migrationBuilder.DropColumn(
                name: "ContentHash",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "NeedsApproval",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "AbsentAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "Attention",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "AttentionAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "DoubtAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "FirstSentAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "LastSentAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "LeaseHolder",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "LeaseNumber",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "LeaseUntilAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "NextAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "ReplacedAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "Sends",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "StatusAt",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "SuspectsOutside",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "Tries",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "LedgerOpenedAt",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "HttpStatus",
                table: "RefundAttempts");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "RefundAttempts");

            migrationBuilder.DropColumn(
                name: "LeaseNumber",
                table: "RefundAttempts");

            migrationBuilder.DropColumn(
                name: "Reference",
                table: "RefundAttempts");

            migrationBuilder.DropColumn(
                name: "ContentHash",
                table: "RefundApprovals");

            migrationBuilder.DropColumn(
                name: "SecondFactorAt",
                table: "RefundApprovals");

            migrationBuilder.RenameTable(
                name: "RefundAttempts",
                newName: "RefundAttempt");

            migrationBuilder.RenameTable(
                name: "RefundApprovals",
                newName: "RefundApproval");

            migrationBuilder.RenameIndex(
                name: "IX_RefundAttempts_RefundIntentId",
                table: "RefundAttempt",
                newName: "IX_RefundAttempt_RefundIntentId");

            migrationBuilder.AlterColumn<string>(
                name: "Outcome",
                table: "RefundAttempt",
                type: "character varying(30)",
                maxLength: 30,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "character varying(30)",
                oldMaxLength: 30,
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_RefundAttempt",
                table: "RefundAttempt",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_RefundApproval",
                table: "RefundApproval",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Status_SendAfterAt",
                table: "RefundIntents",
                columns: new[] { "Status", "SendAfterAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundApproval_RefundId_PersonId",
                table: "RefundApproval",
                columns: new[] { "RefundId", "PersonId" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_RefundApproval_Refunds_RefundId",
                table: "RefundApproval",
                column: "RefundId",
                principalTable: "Refunds",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RefundAttempt_RefundIntents_RefundIntentId",
                table: "RefundAttempt",
                column: "RefundIntentId",
                principalTable: "RefundIntents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
