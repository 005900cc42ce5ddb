using System.Globalization;
using System.Resources;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>Sentences to customers that are ready to take, in both languages: the customer's may be another than the agent's.</summary>
public static class Templates
{
    private static readonly ResourceManager Texts = new(typeof(TemplateTexts));
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly string[] ForReject = ["PastWindow", "Worn", "Excluded", "NoEvidence", "NotOurs"];
    private static readonly string[] ForEvidence = ["PhotoOfFault", "PhotoOfParcel", "Video", "Clarify"];

    public static IReadOnlyList<string> For(CaseStep step) => step switch
    {
        CaseStep.Reject => ForReject,
        CaseStep.AskForEvidence => ForEvidence,
        _ => [],
    };

    public static string Title(string name, bool inChinese) => Get($"Template.{name}.Title", inChinese);

    public static string Text(string name, bool inChinese) => Get($"Template.{name}", inChinese);

    private static string Get(string key, bool inChinese) => Texts.GetString(key, inChinese ? Chinese : English) ?? key;
}
