using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReturnsDesk.Data.Migrations.PostgreSql
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone");

            migrationBuilder.AddColumn<int>(
                name: "BasedOn",
                table: "Policies",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EditedAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "EditedBy",
                table: "Policies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EditedById",
                table: "Policies",
                type: "character varying(450)",
                maxLength: 450,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "ProposedAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "Policies",
                type: "character varying(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProposedById",
                table: "Policies",
                type: "character varying(450)",
                maxLength: 450,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PublishedById",
                table: "Policies",
                type: "character varying(450)",
                maxLength: 450,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Status",
                table: "Policies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Policies",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Policies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Group",
                table: "Customers",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnCases_Automatic_Status",
                table: "ReturnCases",
                columns: new[] { "Automatic", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Policies_Status_ValidFromOn",
                table: "Policies",
                columns: new[] { "Status", "ValidFromOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReturnCases_Automatic_Status",
                table: "ReturnCases");

            migrationBuilder.DropIndex(
                name: "IX_Policies_Status_ValidFromOn",
                table: "Policies");

            migrationBuilder.DropColumn(
                name: "Automatic",
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
                name: "Group",
                table: "Customers");

            migrationBuilder.AlterColumn<DateTime>(
                name: "PublishedAt",
                table: "Policies",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified),
                oldClrType: typeof(DateTime),
                oldType: "timestamp with time zone",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Policies_ValidFromOn",
                table: "Policies",
                column: "ValidFromOn");
        }
    }
}
