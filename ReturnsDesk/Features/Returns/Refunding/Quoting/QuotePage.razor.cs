using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>The command <c>quote</c> with a form: the same file, the same answer, nothing stored.</summary>
public sealed partial class QuotePage(IStringLocalizer<RefundScreenTexts> texts)
{
    private const string JsonView = "json";
    private const string FirstCurrency = "EUR";
    private QuoteDraft? _draft;
    private QuoteResult? _result;
    private Refusal? _refusal;
    private string _json = "";

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    private IStringLocalizer<RefundScreenTexts> L => texts;

    private bool IsJson => View == JsonView;

    protected override void OnInitialized() => StartAgain();

    // A download without a round trip; the browser keeps what is on the screen.
    private static string DataOf(string json) => $"data:application/json;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(json))}";

    private void StartAgain()
    {
        _draft = QuoteDraft.Example(FirstCurrency);
        Change();
    }

    private void TypeJson(ChangeEventArgs typed)
    {
        _json = typed.Value?.ToString() ?? "";
        _draft = QuoteDraft.Read(_json);
        Answer();
    }

    private void Change()
    {
        _json = _draft!.ToJson();
        Answer();
    }

    private void Answer()
    {
        var answered = QuoteDraft.Answer(_json);
        (_result, _refusal) = (answered.Value, answered.Refusal);
    }
}
