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

            migrationBuilder.AddColumn<string>(
                name: "Group",
                table: "Customers",
                type: "TEXT",
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
