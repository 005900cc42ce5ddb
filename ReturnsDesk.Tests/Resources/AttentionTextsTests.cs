using System.Globalization;
using System.Reflection;
using System.Resources;
using ReturnsDesk.Domain.Refunds;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Resources;

/// <summary>Whatever calls for a person says why and what to do, in both languages.</summary>
public sealed class AttentionTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(RefundLifeTexts));
    private static readonly string[] Cultures = ["en", "zh-CN"];

    public static TheoryData<string> Codes => [.. AttentionCodes.All];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_sentence_and_a_next_step_in_both_languages(string code)
    {
        string?[] texts = [.. Cultures.SelectMany(culture => new[] { Text($"Attention.{code}", culture), Text($"AttentionNext.{code}", culture) })];

        Assert.DoesNotContain(texts, string.IsNullOrWhiteSpace);
        Assert.Equal(texts.Length, texts.Distinct().Count());
    }

    [Fact]
    public void The_list_of_codes_is_complete()
    {
        var named = typeof(AttentionCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(named.Order(StringComparer.Ordinal), AttentionCodes.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_without_a_sentence_is_noticed() => Assert.Null(Text("Attention.no-such-code", "en"));

    [Fact]
    public void Nothing_but_success_is_called_paid_or_refunded()
    {
        string[] success = ["refunded", "has it", "顾客已收到", "已退款"];
        var open = Enum.GetValues<MoneyStatus>().Where(status => status != MoneyStatus.Succeeded)
            .SelectMany(status => Cultures.Select(culture => Text($"Case.{status}", culture)!));

        Assert.DoesNotContain(open, text => success.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(success, word => Text($"Case.{MoneyStatus.Succeeded}", "zh-CN")!.Contains(word, StringComparison.Ordinal));
    }

    private static string? Text(string key, string culture) => Texts.GetString(key, CultureInfo.GetCultureInfo(culture));
}
