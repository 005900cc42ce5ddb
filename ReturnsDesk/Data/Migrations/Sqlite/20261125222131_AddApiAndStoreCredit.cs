using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddApiAndStoreCredit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents");

            migrationBuilder.AddColumn<long>(
                name: "BonusMinor",
                table: "RefundIntents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "CreditMonths",
                table: "RefundIntents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CreditLotId",
                table: "LedgerTransfers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hint = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OwnerId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditLots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    RefundIntentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    IssuedMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    BonusMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    SpentMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiredMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditLots", x => x.Id);
                    table.CheckConstraint("CK_CreditLots_Amounts", "\"IssuedMinor\" > 0 AND \"BonusMinor\" >= 0 AND \"SpentMinor\" >= 0 AND \"ExpiredMinor\" >= 0");
                    table.CheckConstraint("CK_CreditLots_Bound", "\"SpentMinor\" + \"ExpiredMinor\" <= \"IssuedMinor\" + \"BonusMinor\"");
                    table.ForeignKey(
                        name: "FK_CreditLots_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditLots_RefundIntents_RefundIntentId",
                        column: x => x.RefundIntentId,
                        principalTable: "RefundIntents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditSpends",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    SpentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SpentBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReversedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReversedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditSpends", x => x.Id);
                    table.CheckConstraint("CK_CreditSpends_Amount", "\"AmountMinor\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "ApiRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApiKeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    IdempotencyKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RequestHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiRequests_ApiKeys_ApiKeyId",
                        column: x => x.ApiKeyId,
                        principalTable: "ApiKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditSpendParts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CreditSpendId = table.Column<long>(type: "INTEGER", nullable: false),
                    CreditLotId = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditSpendParts", x => x.Id);
                    table.CheckConstraint("CK_CreditSpendParts_Amount", "\"AmountMinor\" > 0");
                    table.ForeignKey(
                        name: "FK_CreditSpendParts_CreditLots_CreditLotId",
                        column: x => x.CreditLotId,
                        principalTable: "CreditLots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditSpendParts_CreditSpends_CreditSpendId",
                        column: x => x.CreditSpendId,
                        principalTable: "CreditSpends",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents",
                sql: "\"AmountMinor\" > 0 AND \"BonusMinor\" >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerTransfers_CreditLotId",
                table: "LedgerTransfers",
                column: "CreditLotId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_OwnerId",
                table: "ApiKeys",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_SecretHash",
                table: "ApiKeys",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiRequests_ApiKeyId_IdempotencyKey",
                table: "ApiRequests",
                columns: new[] { "ApiKeyId", "IdempotencyKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditLots_CustomerId",
                table: "CreditLots",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditLots_ExpiresAt",
                table: "CreditLots",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_CreditLots_RefundIntentId",
                table: "CreditLots",
                column: "RefundIntentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditSpendParts_CreditLotId",
                table: "CreditSpendParts",
                column: "CreditLotId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditSpendParts_CreditSpendId",
                table: "CreditSpendParts",
                column: "CreditSpendId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditSpends_CustomerKey",
                table: "CreditSpends",
                column: "CustomerKey");

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerTransfers_CreditLots_CreditLotId",
                table: "LedgerTransfers",
                column: "CreditLotId",
                principalTable: "CreditLots",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_LedgerTransfers_CreditLots_CreditLotId",
                table: "LedgerTransfers");

            migrationBuilder.DropTable(
                name: "ApiRequests");

            migrationBuilder.DropTable(
                name: "CreditSpendParts");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "CreditLots");

            migrationBuilder.DropTable(
                name: "CreditSpends");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_LedgerTransfers_CreditLotId",
                table: "LedgerTransfers");

            migrationBuilder.DropColumn(
                name: "BonusMinor",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "CreditMonths",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "CreditLotId",
                table: "LedgerTransfers");

            migrationBuilder.AddCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents",
                sql: "\"AmountMinor\" > 0");
        }
    }
}
