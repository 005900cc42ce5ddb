using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ReturnsDesk.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddPortal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_ReturnLines_Units",
                table: "ReturnLines");

            migrationBuilder.DropCheckConstraint(
                name: "CK_OrderLines_Refunded",
                table: "OrderLines");

            migrationBuilder.AddColumn<int>(
                name: "ExchangedUnits",
                table: "ReturnLines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "AwaitsReplySinceAt",
                table: "ReturnCases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ChoseStoreCredit",
                table: "ReturnCases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsException",
                table: "ReturnCases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ExchangeMinor",
                table: "Refunds",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsForExchange",
                table: "Payments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ExchangedUnits",
                table: "OrderLines",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ReplacesLineId",
                table: "OrderLines",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SentAt",
                table: "OrderLines",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HoldStockHours",
                table: "Merchants",
                type: "integer",
                nullable: false,
                defaultValue: 72);

            migrationBuilder.AddColumn<string>(
                name: "OfficeHours",
                table: "Merchants",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PaymentLinkHours",
                table: "Merchants",
                type: "integer",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<bool>(
                name: "SendsReplacementsFirst",
                table: "Merchants",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CaseMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReturnCaseId = table.Column<long>(type: "bigint", nullable: false),
                    Side = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ById = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    Body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VisibleAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadByDeskAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReadByCustomerAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    MailKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AnswerByAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseMessages_ReturnCases_ReturnCaseId",
                        column: x => x.ReturnCaseId,
                        principalTable: "ReturnCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CasePhotos",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    DraftKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ReturnCaseId = table.Column<long>(type: "bigint", nullable: true),
                    OrderLineId = table.Column<long>(type: "bigint", nullable: true),
                    OriginalHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OriginalBytes = table.Column<int>(type: "integer", nullable: false),
                    StoredHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StoredBytes = table.Column<int>(type: "integer", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    ByKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ById = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePhotos", x => x.Id);
                    table.CheckConstraint("CK_CasePhotos_Owner", "(\"DraftKey\" IS NULL) <> (\"ReturnCaseId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_CasePhotos_OrderLines_OrderLineId",
                        column: x => x.OrderLineId,
                        principalTable: "OrderLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CasePhotos_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CasePhotos_ReturnCases_ReturnCaseId",
                        column: x => x.ReturnCaseId,
                        principalTable: "ReturnCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseRatings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReturnCaseId = table.Column<long>(type: "bigint", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRatings", x => x.Id);
                    table.CheckConstraint("CK_CaseRatings_Score", "\"Score\" BETWEEN 1 AND 5");
                    table.ForeignKey(
                        name: "FK_CaseRatings_ReturnCases_ReturnCaseId",
                        column: x => x.ReturnCaseId,
                        principalTable: "ReturnCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InboxMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Handling = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrderLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderLinks_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SendAfterAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StateAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MessageId = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ProblemCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    FirstTriedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseHolder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LeaseUntilAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeaseNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMails_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaperLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Paper = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaperLinks_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PortalChallenges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BrowserHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    Address = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalChallenges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortalChallenges_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PortalDrafts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    EditsNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortalDrafts_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PortalSessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    Proof = table.Column<int>(type: "integer", nullable: false),
                    ProofKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortalSessions_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProductVariants",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Sku = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ProductKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ProductName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Variant = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    TaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    OnHandUnits = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(610)", maxLength: 610, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductVariants", x => x.Id);
                    table.CheckConstraint("CK_ProductVariants_Figures", "\"OnHandUnits\" >= 0 AND \"TaxMinor\" >= 0 AND \"PriceMinor\" >= \"TaxMinor\"");
                });

            migrationBuilder.CreateTable(
                name: "Replacements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReturnCaseId = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChosenByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReservedUntilAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsSentFirst = table.Column<bool>(type: "boolean", nullable: false),
                    Carrier = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Waybill = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Derivation = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ForgoneMinor = table.Column<long>(type: "bigint", nullable: false),
                    ForgoneReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    OwedMinor = table.Column<long>(type: "bigint", nullable: false),
                    RefundedMinor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replacements", x => x.Id);
                    table.CheckConstraint("CK_Replacements_Money", "\"ForgoneMinor\" >= 0 AND \"RefundedMinor\" >= 0 AND \"RefundedMinor\" <= \"OwedMinor\"");
                    table.ForeignKey(
                        name: "FK_Replacements_ReturnCases_ReturnCaseId",
                        column: x => x.ReturnCaseId,
                        principalTable: "ReturnCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplyAddresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplyAddresses_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplyTemplates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    NameEn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameZh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TextEn = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    TextZh = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Statuses = table.Column<string>(type: "text", nullable: false),
                    Action = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WithdrawalStatements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Reference = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OrderNumber = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Items = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Text = table.Column<string>(type: "character varying(3900)", maxLength: 3900, nullable: false),
                    Culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    FormKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    From = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    IsProven = table.Column<bool>(type: "boolean", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    CaseNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StateAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HandledById = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true),
                    HandledByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WithdrawalStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WithdrawalStatements_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CasePhotoContents",
                columns: table => new
                {
                    CasePhotoId = table.Column<long>(type: "bigint", nullable: false),
                    Full = table.Column<byte[]>(type: "bytea", nullable: false),
                    Thumbnail = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePhotoContents", x => x.CasePhotoId);
                    table.ForeignKey(
                        name: "FK_CasePhotoContents_CasePhotos_CasePhotoId",
                        column: x => x.CasePhotoId,
                        principalTable: "CasePhotos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DifferenceCharges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReplacementId = table.Column<long>(type: "bigint", nullable: false),
                    AmountMinor = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Gateway = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstSentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    CalledOffAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Reference = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PaymentReference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PaidMinor = table.Column<long>(type: "bigint", nullable: false),
                    Problem = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DifferenceCharges", x => x.Id);
                    table.CheckConstraint("CK_DifferenceCharges_Amount", "\"AmountMinor\" > 0 AND \"PaidMinor\" >= 0");
                    table.ForeignKey(
                        name: "FK_DifferenceCharges_Replacements_ReplacementId",
                        column: x => x.ReplacementId,
                        principalTable: "Replacements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplacementItems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReplacementId = table.Column<long>(type: "bigint", nullable: false),
                    ReturnLineId = table.Column<long>(type: "bigint", nullable: false),
                    Units = table.Column<int>(type: "integer", nullable: false),
                    Sku = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ProductName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Variant = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Part = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    UnitPriceMinor = table.Column<long>(type: "bigint", nullable: false),
                    UnitTaxMinor = table.Column<long>(type: "bigint", nullable: false),
                    IsStocked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacementItems", x => x.Id);
                    table.CheckConstraint("CK_ReplacementItems_Figures", "\"Units\" > 0 AND \"UnitTaxMinor\" >= 0 AND \"UnitPriceMinor\" >= \"UnitTaxMinor\"");
                    table.ForeignKey(
                        name: "FK_ReplacementItems_Replacements_ReplacementId",
                        column: x => x.ReplacementId,
                        principalTable: "Replacements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReplacementItems_ReturnLines_ReturnLineId",
                        column: x => x.ReturnLineId,
                        principalTable: "ReturnLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_ReturnLines_Units",
                table: "ReturnLines",
                sql: "\"Quantity\" > 0 AND \"AcceptedUnits\" >= 0 AND \"AcceptedUnits\" <= \"Quantity\" AND \"RefundedUnits\" >= 0 AND \"ExchangedUnits\" >= 0 AND \"RefundedUnits\" + \"ExchangedUnits\" <= \"AcceptedUnits\"");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnCases_AwaitsReplySinceAt_Id",
                table: "ReturnCases",
                columns: new[] { "AwaitsReplySinceAt", "Id" },
                filter: "\"AwaitsReplySinceAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLines_ReplacesLineId",
                table: "OrderLines",
                column: "ReplacesLineId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_OrderLines_Refunded",
                table: "OrderLines",
                sql: "\"RefundedUnits\" >= 0 AND \"ExchangedUnits\" >= 0 AND \"RefundedUnits\" + \"ExchangedUnits\" <= \"DeliveredUnits\"");

            migrationBuilder.CreateIndex(
                name: "IX_CaseMessages_MailKey",
                table: "CaseMessages",
                column: "MailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseMessages_ReturnCaseId_Id",
                table: "CaseMessages",
                columns: new[] { "ReturnCaseId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePhotos_OrderId_At",
                table: "CasePhotos",
                columns: new[] { "OrderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePhotos_OrderId_DraftKey_OriginalHash",
                table: "CasePhotos",
                columns: new[] { "OrderId", "DraftKey", "OriginalHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CasePhotos_OrderLineId",
                table: "CasePhotos",
                column: "OrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_CasePhotos_PublicId",
                table: "CasePhotos",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CasePhotos_ReturnCaseId_OriginalHash",
                table: "CasePhotos",
                columns: new[] { "ReturnCaseId", "OriginalHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseRatings_At",
                table: "CaseRatings",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRatings_ReturnCaseId",
                table: "CaseRatings",
                column: "ReturnCaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DifferenceCharges_Gateway_Reference",
                table: "DifferenceCharges",
                columns: new[] { "Gateway", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_DifferenceCharges_Key",
                table: "DifferenceCharges",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DifferenceCharges_NextAt",
                table: "DifferenceCharges",
                column: "NextAt",
                filter: "\"NextAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DifferenceCharges_ReplacementId",
                table: "DifferenceCharges",
                column: "ReplacementId");

            migrationBuilder.CreateIndex(
                name: "IX_InboxMails_CaseNumber_TakenAt",
                table: "InboxMails",
                columns: new[] { "CaseNumber", "TakenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_InboxMails_Key",
                table: "InboxMails",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderLinks_ExpiresAt",
                table: "OrderLinks",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLinks_OrderId",
                table: "OrderLinks",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLinks_TokenHash",
                table: "OrderLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_CaseNumber",
                table: "OutboxMails",
                column: "CaseNumber");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_Key",
                table: "OutboxMails",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_MessageId",
                table: "OutboxMails",
                column: "MessageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_OrderId",
                table: "OutboxMails",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_State_NextAt_Id",
                table: "OutboxMails",
                columns: new[] { "State", "NextAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperLinks_OrderId_ExpiresAt",
                table: "PaperLinks",
                columns: new[] { "OrderId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperLinks_TokenHash",
                table: "PaperLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalChallenges_Address_CreatedAt",
                table: "PortalChallenges",
                columns: new[] { "Address", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalChallenges_BrowserHash",
                table: "PortalChallenges",
                column: "BrowserHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalChallenges_CreatedAt",
                table: "PortalChallenges",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PortalChallenges_OrderId_CreatedAt",
                table: "PortalChallenges",
                columns: new[] { "OrderId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PortalDrafts_Key",
                table: "PortalDrafts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalDrafts_OrderId",
                table: "PortalDrafts",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalDrafts_SavedAt",
                table: "PortalDrafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PortalSessions_CreatedAt",
                table: "PortalSessions",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PortalSessions_OrderId",
                table: "PortalSessions",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PortalSessions_ProofKey",
                table: "PortalSessions",
                column: "ProofKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PortalSessions_TokenHash",
                table: "PortalSessions",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductVariants_ProductKey",
                table: "ProductVariants",
                column: "ProductKey");

            migrationBuilder.CreateIndex(
                name: "IX_ProductVariants_ProductName",
                table: "ProductVariants",
                column: "ProductName");

            migrationBuilder.CreateIndex(
                name: "IX_ProductVariants_Sku_Currency",
                table: "ProductVariants",
                columns: new[] { "Sku", "Currency" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplacementItems_ReplacementId",
                table: "ReplacementItems",
                column: "ReplacementId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacementItems_ReturnLineId",
                table: "ReplacementItems",
                column: "ReturnLineId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacementItems_Sku",
                table: "ReplacementItems",
                column: "Sku");

            migrationBuilder.CreateIndex(
                name: "IX_Replacements_ReturnCaseId",
                table: "Replacements",
                column: "ReturnCaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Replacements_Status_ReservedUntilAt",
                table: "Replacements",
                columns: new[] { "Status", "ReservedUntilAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReplyAddresses_OrderId",
                table: "ReplyAddresses",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplyAddresses_TokenHash",
                table: "ReplyAddresses",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplyTemplates_Position",
                table: "ReplyTemplates",
                column: "Position");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_CaseNumber",
                table: "WithdrawalStatements",
                column: "CaseNumber");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_EmailKey_ReceivedAt",
                table: "WithdrawalStatements",
                columns: new[] { "EmailKey", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_FormKey",
                table: "WithdrawalStatements",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_From_ReceivedAt",
                table: "WithdrawalStatements",
                columns: new[] { "From", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_OrderId",
                table: "WithdrawalStatements",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_Reference",
                table: "WithdrawalStatements",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WithdrawalStatements_State_ReceivedAt",
                table: "WithdrawalStatements",
                columns: new[] { "State", "ReceivedAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_OrderLines_OrderLines_ReplacesLineId",
                table: "OrderLines",
                column: "ReplacesLineId",
                principalTable: "OrderLines",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OrderLines_OrderLines_ReplacesLineId",
                table: "OrderLines");

            migrationBuilder.DropTable(
                name: "CaseMessages");

            migrationBuilder.DropTable(
                name: "CasePhotoContents");

            migrationBuilder.DropTable(
                name: "CaseRatings");

            migrationBuilder.DropTable(
                name: "DifferenceCharges");

            migrationBuilder.DropTable(
                name: "InboxMails");

            migrationBuilder.DropTable(
                name: "OrderLinks");

            migrationBuilder.DropTable(
                name: "OutboxMails");

            migrationBuilder.DropTable(
                name: "PaperLinks");

            migrationBuilder.DropTable(
                name: "PortalChallenges");

            migrationBuilder.DropTable(
                name: "PortalDrafts");

            migrationBuilder.DropTable(
                name: "PortalSessions");

            migrationBuilder.DropTable(
                name: "ProductVariants");

            migrationBuilder.DropTable(
                name: "ReplacementItems");

            migrationBuilder.DropTable(
                name: "ReplyAddresses");

            migrationBuilder.DropTable(
                name: "ReplyTemplates");

            migrationBuilder.DropTable(
                name: "WithdrawalStatements");

            migrationBuilder.DropTable(
                name: "CasePhotos");

            migrationBuilder.DropTable(
                name: "Replacements");

            migrationBuilder.DropCheckConstraint(
                name: "CK_ReturnLines_Units",
                table: "ReturnLines");

            migrationBuilder.DropIndex(
                name: "IX_ReturnCases_AwaitsReplySinceAt_Id",
                table: "ReturnCases");

            migrationBuilder.DropIndex(
                name: "IX_OrderLines_ReplacesLineId",
                table: "OrderLines");

            migrationBuilder.DropCheckConstraint(
                name: "CK_OrderLines_Refunded",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "ExchangedUnits",
                table: "ReturnLines");

            migrationBuilder.DropColumn(
                name: "AwaitsReplySinceAt",
                table: "ReturnCases");

            migrationBuilder.DropColumn(
                name: "ChoseStoreCredit",
                table: "ReturnCases");

            migrationBuilder.DropColumn(
                name: "IsException",
                table: "ReturnCases");

            migrationBuilder.DropColumn(
                name: "ExchangeMinor",
                table: "Refunds");

            migrationBuilder.DropColumn(
                name: "IsForExchange",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "ExchangedUnits",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "ReplacesLineId",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "SentAt",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "HoldStockHours",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "OfficeHours",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "PaymentLinkHours",
                table: "Merchants");

            migrationBuilder.DropColumn(
                name: "SendsReplacementsFirst",
                table: "Merchants");

            migrationBuilder.AddCheckConstraint(
                name: "CK_ReturnLines_Units",
                table: "ReturnLines",
                sql: "\"Quantity\" > 0 AND \"AcceptedUnits\" >= 0 AND \"AcceptedUnits\" <= \"Quantity\" AND \"RefundedUnits\" >= 0 AND \"RefundedUnits\" <= \"AcceptedUnits\"");

            migrationBuilder.AddCheckConstraint(
                name: "CK_OrderLines_Refunded",
                table: "OrderLines",
                sql: "\"RefundedUnits\" >= 0 AND \"RefundedUnits\" <= \"DeliveredUnits\"");
        }
    }
}
