using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Features.Importing.Reading.Cells;
using ReturnsDesk.Integrations.Payments;
using static ReturnsDesk.Features.Importing.Reading.Statements.StatementField;

namespace ReturnsDesk.Features.Importing.Reading.Statements;

/// <summary>One row of a statement that is about a refund, or why it cannot be read.</summary>
internal sealed record StatementRow(RowMeaning Meaning, GatewayBookRow? Refund, RowProblem? Problem)
{
    private const int LongestName = 200;

    /// <summary>What a refund is called in two rows of the same statement: when it was paid, and when it came back.</summary>
    public string Name => Refund!.Reference.Length > 0 ? Refund.Reference : Refund.Key.Length > 0 ? Refund.Key : $"{Refund.PaymentReference}/{Refund.Amount}";

    public static StatementRow Read(StatementPlan plan, StatementCells cells, int row, RowMeaning meaning)
    {
        var problems = new List<RowProblem>();
        void Refuse(StatementField field, string code, params object[] facts) => problems.Add(new RowProblem(plan.Layout.Source.Name, row, cells.ColumnOf(field), code, facts));

        if (meaning == RowMeaning.Unclear && cells.Has(Status))
        {
            Refuse(Status, ImportCodes.UnknownRefundStatus, cells[Status]);
        }
        else if (meaning == RowMeaning.Unclear)
        {
            Refuse(Amount, ImportCodes.MissingValue);
        }

        var names = new[] { Reference, Key, Payment, OtherPayment };
        foreach (var name in names.Where(name => cells[name].Length > LongestName))
        {
            Refuse(name, ImportCodes.TooLong, LongestName);
        }

        if (names.All(name => cells[name].Length == 0))
        {
            Refuse(names.FirstOrDefault(cells.Has), ImportCodes.MissingValue);
        }

        var refund = new GatewayBookRow(cells[Reference], cells[Key], cells[Payment], AmountOf(plan, cells, meaning, Refuse), OutcomeOf(meaning), TimeOf(plan, cells, Refuse)) { OtherPaymentReference = cells[OtherPayment] };
        return problems.Count > 0 ? new StatementRow(meaning, null, problems[0]) : new StatementRow(meaning, refund, null);
    }

    private static Domain.Money AmountOf(StatementPlan plan, StatementCells cells, RowMeaning meaning, Action<StatementField, string, object[]> refuse)
    {
        var field = meaning == RowMeaning.CameBack && cells.Has(Received) ? Received : cells.Either(Amount, AmountElse);
        var named = field == AmountElse && cells.Has(CurrencyElse) ? CurrencyElse : cells.Either(Currency, CurrencyElse);
        var currency = cells[named].Length == 0 ? plan.Currency : Domain.Currency.Normalise(cells[named]);
        if (currency is null)
        {
            refuse(named, ImportCodes.BadCurrency, [cells[named]]);
            return default;
        }

        // Refunds stand in statements with a minus, without one, or with a plus where they came back.
        var text = cells[field].TrimStart('-', '−', '－', '+').Trim();
        if (text.Length == 0)
        {
            refuse(field, ImportCodes.MissingValue, []);
            return default;
        }

        var (minor, code, _) = AmountText.Parse(text, plan.Numbers, currency, round: false);
        if (code is not null)
        {
            refuse(field, code, [cells[field], currency, Domain.Currency.Exponent(currency)]);
        }

        return new Domain.Money(minor, currency);
    }

    private static DateTime TimeOf(StatementPlan plan, StatementCells cells, Action<StatementField, string, object[]> refuse)
    {
        var field = cells.Either(At, AtElse);
        if (cells[field].Length > 0 && DateText.Parse(cells[field], plan.Days, plan.Zone) is { } at)
        {
            return at;
        }

        refuse(field, cells[field].Length == 0 ? ImportCodes.MissingValue : ImportCodes.BadDate, [cells[field]]);
        return default;
    }

    private static GatewayOutcome OutcomeOf(RowMeaning meaning) => meaning switch
    {
        RowMeaning.Paid => GatewayOutcome.Succeeded,
        RowMeaning.UnderWay => GatewayOutcome.Pending,
        RowMeaning.CameBack or RowMeaning.Failed => GatewayOutcome.Failed,
        RowMeaning.Stuck => GatewayOutcome.NeedsAction,
        RowMeaning.Unclear or RowMeaning.NoRefund => GatewayOutcome.Unknown,
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "Unknown meaning."),
    };
}
