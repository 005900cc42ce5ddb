using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddPolicies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Policies_ValidFromOn",
                table: "Policies");

            migrationBuilder.AddColumn<int>(
                name: "Automatic",
                table: "ReturnCases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "NextSource",
                table: "ReturnCases",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextStoppedAt",
                table: "ReturnCases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Policies",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "TEXT");

            migrationBuilder.AddColumn<int>(
                name: "BasedOn",
                table: "Policies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "Policies",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "EditedBy",
                table: "Policies",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EditedById",
                table: "Policies",
                type: "TEXT",
                maxLength: 450,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ProposedAt",
                table: "Policies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "Policies",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProposedById",
                table: "Policies",
                type: "TEXT",
                maxLength: 450,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PublishedById",
                table: "Policies",
                type: "TEXT",
                maxLength: 450,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Status",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Policies",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Policies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "StoppedAt",
                table: "Deadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Group",
                table: "Customers",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "DeadlineExtensions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Node = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Country = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DueFromAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueToAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UntilAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    StartedByKind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StoppedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Extended = table.Column<int>(type: "INTEGER", nullable: false),
                    Skipped = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineExtensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyReplays",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    VersionEditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Months = table.Column<int>(type: "INTEGER", nullable: false),
                    SinceAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedById = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    StartedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    HeartbeatAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelAskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyReplays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeadlineExtensionRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeadlineExtensionId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnCaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    DeadlineId = table.Column<long>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    WasDueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDueAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineExtensionRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeadlineExtensionRows_DeadlineExtensions_DeadlineExtensionId",
                        column: x => x.DeadlineExtensionId,
                        principalTable: "DeadlineExtensions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeadlineExtensionRows_ReturnCases_ReturnCaseId",
                        column: x => x.ReturnCaseId,
                        principalTable: "ReturnCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Timeline_Code_At",
                table: "Timeline",
                columns: new[] { "Code", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnCases_Automatic_Status",
                table: "ReturnCases",
                columns: new[] { "Automatic", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Status_ValidFromOn",
                table: "Policies",
                columns: new[] { "Status", "ValidFromOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_DueAt_Id",
                table: "Deadlines",
                columns: new[] { "DueAt", "Id" },
                filter: "\"MetAt\" IS NULL AND \"LapsedAt\" IS NULL AND \"StoppedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Source_DueAt",
                table: "Deadlines",
                columns: new[] { "Source", "DueAt" },
                filter: "\"Source\" = 'Law' AND \"MetAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensionRows_DeadlineExtensionId_Outcome_Id",
                table: "DeadlineExtensionRows",
                columns: new[] { "DeadlineExtensionId", "Outcome", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensionRows_ReturnCaseId",
                table: "DeadlineExtensionRows",
                column: "ReturnCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineExtensions_State_Id",
                table: "DeadlineExtensions",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyReplays_Running",
                table: "PolicyReplays",
                column: "VersionNumber",
                unique: true,
                filter: "\"Status\" = 'Running'");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyReplays_VersionNumber_Id",
                table: "PolicyReplays",
                columns: new[] { "VersionNumber", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeadlineExtensionRows");

            migrationBuilder.DropTable(
                name: "PolicyReplays");

            migrationBuilder.DropTable(
                name: "DeadlineExtensions");

            migrationBuilder.DropIndex(
                name: "IX_Timeline_Code_At",
                table: "Timeline");

            migrationBuilder.DropIndex(
                name: "IX_ReturnCases_Automatic_Status",
                table: "ReturnCases");

            migrationBuilder.DropIndex(
                name: "IX_Policies_Status_ValidFromOn",
                table: "Policies");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_DueAt_Id",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_Source_DueAt",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "Automatic",
                table: "ReturnCases");

            migrationBuilder.DropColumn(
                name: "NextSource",
                table: "ReturnCases");

            migrationBuilder.DropColumn(
                name: "NextStoppedAt",
                table: "ReturnCases");

            migrationBuilder.DropColumn(
                name: "BasedOn",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "EditedBy",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "EditedById",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "ProposedAt",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "ProposedById",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "PublishedById",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "StoppedAt",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "Group",
                table: "Customers");

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Policies",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Policies_ValidFromOn",
                table: "Policies",
                column: "ValidFromOn");
        }
    }
}
