using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddMoneySafety : Migration
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

            migrationBuilder.DropCheckConstraint(
                name: "CK_RefundIntents_Amount",
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
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LimitsNumber",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsApproval",
                table: "Refunds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AbsentAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Attention",
                table: "RefundIntents",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AttentionAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<DateTime>(
                name: "DoubtAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FirstSentAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSentAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LeaseHolder",
                table: "RefundIntents",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LeaseNumber",
                table: "RefundIntents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LeaseUntilAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sends",
                table: "RefundIntents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "StatusAt",
                table: "RefundIntents",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<bool>(
                name: "SuspectsOutside",
                table: "RefundIntents",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Tries",
                table: "RefundIntents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LedgerOpenedAt",
                table: "Payments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Outcome",
                table: "RefundAttempts",
                type: "TEXT",
                maxLength: 30,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 30);

            migrationBuilder.AddColumn<int>(
                name: "HttpStatus",
                table: "RefundAttempts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "RefundAttempts",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LeaseNumber",
                table: "RefundAttempts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "RefundAttempts",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContentHash",
                table: "RefundApprovals",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "SecondFactorAt",
                table: "RefundApprovals",
                type: "TEXT",
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
                name: "AuditEntries",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    After = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    PrevHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeyMark = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.Id);
                    table.CheckConstraint("CK_AuditHeads_OnlyOne", "\"Id\" = 1");
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
                name: "GatewayDeliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Gateway = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DeliveryId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GatewayDeliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GatewayStates",
                columns: table => new
                {
                    Gateway = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    BlockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BlockedDetail = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PausedUntilAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BusyInARow = table.Column<int>(type: "INTEGER", nullable: false),
                    UnansweredInARow = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GatewayStates", x => x.Gateway);
                });

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
                name: "LedgerTransfers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PaymentId = table.Column<long>(type: "INTEGER", nullable: true),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: true),
                    CreditLotId = table.Column<long>(type: "INTEGER", nullable: true),
                    RefundIntentId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerTransfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerTransfers_CreditLots_CreditLotId",
                        column: x => x.CreditLotId,
                        principalTable: "CreditLots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LedgerTransferId = table.Column<long>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
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

            migrationBuilder.InsertData(
                table: "AuditHeads",
                columns: new[] { "Id", "Hash", "KeyMark", "Seq" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", "", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_ProposedById_NeedsApproval_ProposedAt",
                table: "Refunds",
                columns: new[] { "ProposedById", "NeedsApproval", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Attention",
                table: "RefundIntents",
                column: "Attention");

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Gateway_FirstSentAt",
                table: "RefundIntents",
                columns: new[] { "Gateway", "FirstSentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Gateway_GatewayReference",
                table: "RefundIntents",
                columns: new[] { "Gateway", "GatewayReference" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundIntents_Status_NextAt",
                table: "RefundIntents",
                columns: new[] { "Status", "NextAt" });

            migrationBuilder.AddCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents",
                sql: "\"AmountMinor\" > 0 AND \"BonusMinor\" >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Gateway_Reference",
                table: "Payments",
                columns: new[] { "Gateway", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_RefundApprovals_RefundId_PersonId_ContentHash",
                table: "RefundApprovals",
                columns: new[] { "RefundId", "PersonId", "ContentHash" },
                unique: true);

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
                name: "IX_AuditEntries_Action_Seq",
                table: "AuditEntries",
                columns: new[] { "Action", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_Seq",
                table: "AuditEntries",
                columns: new[] { "ActorId", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Subject_Seq",
                table: "AuditEntries",
                columns: new[] { "Subject", "Seq" });

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

            migrationBuilder.CreateIndex(
                name: "IX_DifferenceClosings_ReconciliationDifferenceId",
                table: "DifferenceClosings",
                column: "ReconciliationDifferenceId");

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
                name: "IX_LedgerTransfers_CreditLotId",
                table: "LedgerTransfers",
                column: "CreditLotId");

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

            migrationBuilder.CreateIndex(
                name: "IX_MoneyLimits_InForceFromAt",
                table: "MoneyLimits",
                column: "InForceFromAt");

            migrationBuilder.CreateIndex(
                name: "IX_MoneyLimits_Number",
                table: "MoneyLimits",
                column: "Number",
                unique: true);

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
                name: "ApiRequests");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditHeads");

            migrationBuilder.DropTable(
                name: "CreditSpendParts");

            migrationBuilder.DropTable(
                name: "DifferenceClosings");

            migrationBuilder.DropTable(
                name: "GatewayDeliveries");

            migrationBuilder.DropTable(
                name: "GatewayStates");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "MoneyLimits");

            migrationBuilder.DropTable(
                name: "ReconciliationRuns");

            migrationBuilder.DropTable(
                name: "SecondFactors");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "CreditSpends");

            migrationBuilder.DropTable(
                name: "ReconciliationDifferences");

            migrationBuilder.DropTable(
                name: "LedgerTransfers");

            migrationBuilder.DropTable(
                name: "CreditLots");

            migrationBuilder.DropIndex(
                name: "IX_Refunds_ProposedById_NeedsApproval_ProposedAt",
                table: "Refunds");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Attention",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Gateway_FirstSentAt",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Gateway_GatewayReference",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_RefundIntents_Status_NextAt",
                table: "RefundIntents");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents");

            migrationBuilder.DropIndex(
                name: "IX_Payments_Gateway_Reference",
                table: "Payments");

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
                name: "LimitsNumber",
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
                name: "BonusMinor",
                table: "RefundIntents");

            migrationBuilder.DropColumn(
                name: "CreditMonths",
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
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
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

            migrationBuilder.AddCheckConstraint(
                name: "CK_RefundIntents_Amount",
                table: "RefundIntents",
                sql: "\"AmountMinor\" > 0");

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
