using System.Globalization;
using System.Resources;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Reconciliation;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Returns.Refunding.Reconciling;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Returns.Refunding.Reconciling;

public sealed class DifferenceTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(ReconciliationTexts));

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void Every_explanation_kind_state_and_outcome_has_its_words(string culture)
    {
        string[] keys =
        [
            .. Explanations.All.SelectMany(explanation => new[] { $"Why.{explanation}", $"Next.{explanation}" }),
            .. Enum.GetNames<DifferenceKind>().SelectMany(kind => new[] { $"Kind.{kind}", $"Kind.{kind}.Hint" }),
            .. Enum.GetNames<DifferenceState>().SelectMany(state => new[] { $"State.{state}", $"Empty.{state}" }),
            .. Enum.GetNames<ReconciliationState>().Select(state => $"Run.{state}"),
            .. Enum.GetNames<GatewayOutcome>().Select(outcome => $"There.{outcome}"),
        ];

        Assert.DoesNotContain(keys, key => Texts.GetString(key, CultureInfo.GetCultureInfo(culture)) is null);
    }

    [Fact]
    public void Every_explanation_is_one_of_the_list() => Assert.Equal(
        typeof(Explanations).GetFields().Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()), Explanations.All);

    [Fact]
    public void The_file_is_safe_to_open_in_a_spreadsheet()
    {
        var factory = new WordsFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        using var stream = new MemoryStream();

        DifferenceCsv.Write(stream, [Row()], factory.Create(typeof(ReconciliationTexts)), factory.Create(typeof(DomainTexts)));

        var bytes = stream.ToArray();
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal((true, true), (text.Contains("'=cmd|1", StringComparison.Ordinal), text.Contains("'@pay", StringComparison.Ordinal)));
    }

    private static DifferenceRow Row() => new()
    {
        Id = 1,
        Gateway = "stripe",
        Kind = DifferenceKind.MadeOutside,
        Explanation = Explanations.OutsideStranger,
        Facts = [new Money(1200, "EUR"), new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc)],
        Key = "",
        Reference = "=cmd|1",
        PaymentReference = "@pay",
        OurAmountMinor = null,
        OurCurrency = null,
        OurStatus = null,
        TheirAmountMinor = 1200,
        TheirCurrency = "EUR",
        TheirOutcome = GatewayOutcome.Succeeded,
        TheirAt = null,
        State = DifferenceState.Open,
        FirstSeenAt = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
        EndedAt = null,
        RefundId = null,
        StatusNow = null,
        ProposedById = null,
        ReturnNumber = null,
        OrderId = null,
        ClosedByName = null,
        Reason = null,
    };
}
