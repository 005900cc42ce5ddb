using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Architecture;

public sealed class MissingTranslationTests
{
    /// <summary>Its English is built in, so ours is Chinese only.</summary>
    private const string WordsOfMudBlazor = "MudTexts";

    private static readonly ResourceFile[] Areas = ResourceFile.In(Path.Combine(SourceTree.App, "Resources"));

    /// <summary>Lists of the domain of which people see a value, by a word <c>Type.Value</c> in DomainTexts: then they may see any of them.</summary>
    private static readonly Type[] ShownLists =
        [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsEnum && type.Namespace!.StartsWith("ReturnsDesk.Domain", StringComparison.Ordinal) && IsShown(type))];

    [Fact]
    public void Every_text_that_a_screen_asks_for_exists_in_both_languages() => Findings.AssertNone(TextUse.InApp().SelectMany(use => Missing(use, Areas)));

    [Fact]
    public void Both_languages_say_the_same_things() => Findings.AssertNone(
        Areas.Where(area => area.Area != WordsOfMudBlazor).SelectMany(area => area.Differences()));

    [Fact]
    public void Every_refusal_has_a_sentence() => Findings.AssertNone(Areas.Length == 0 ? [] : RefusalCode.InApp().Where(code => !HasSentence(code)));

    [Fact]
    public void Every_value_of_a_shown_list_has_a_word()
    {
        Assert.Contains(typeof(CaseStatus), ShownLists);
        Findings.AssertNone(ShownLists.SelectMany(WordsOf).SelectMany(use => Missing(use, Areas)));
    }

    [Fact]
    public void The_check_of_shown_lists_can_fail()
    {
        var texts = Texts("CaseStatus.Requested");

        Assert.Contains("CaseStatus: DomainTexts CaseStatus.Approved", WordsOf(typeof(CaseStatus)).SelectMany(use => Missing(use, [new ResourceFile("DomainTexts", texts, texts)])));
    }

    [Fact]
    public void Missing_texts_are_found()
    {
        const string Page = """
            @inject IStringLocalizer<PageTexts> L
            <h1 title="@L["Title"]">@L["Title.Long", 3]</h1> <b>@L[$"Place.{place}"] @L[$"Stage.{stage}"]</b> @L["Chinese.Only"] @Html["Other"]
            """;
        var area = new ResourceFile("PageTexts", Texts("Title", "Place.Left"), Texts("Title", "Place.Left", "Title.Long", "Chinese.Only"));

        var missing = TextUse.In("Page.razor", Page).SelectMany(use => Missing(use, [area]));

        Assert.Equal(["Page.razor: PageTexts Title.Long", "Page.razor: PageTexts Stage.", "Page.razor: PageTexts Chinese.Only"], missing);
    }

    [Fact]
    public void A_localizer_in_the_code_behind_counts() => Assert.Equal(
        [new TextUse("Page.razor", "PageTexts", "Title", IsStart: false)],
        TextUse.In("Page.razor", """@texts["Title"]""", "sealed partial class Page(IStringLocalizer<PageTexts> texts)"));

    [Fact]
    public void Differences_between_the_languages_are_found()
    {
        var area = new ResourceFile("PageTexts", new Dictionary<string, string> { ["A"] = "a", ["B"] = "{0} of {1:N0}", ["C"] = "c" }, new Dictionary<string, string> { ["A"] = "", ["B"] = "{0}", ["D"] = "d" });

        Assert.Equal(["PageTexts: A has no Chinese", "PageTexts: B has other places {n} in Chinese", "PageTexts: C has no Chinese", "PageTexts: D has no English"], area.Differences());
    }

    [Fact]
    public void Refusal_codes_are_found() => Assert.Equal(
        ["desk.busy", "desk.late", "desk.not-permitted"],
        RefusalCode.In("""class C { Refusal A(bool b) => new Refusal(b && Is("Password") ? "desk.busy" : "desk.late", "fact"); Refusal B() => new("desk.not-permitted"); Uri D() => new("Not a code"); }"""));

    private static bool IsShown(Type list) => Areas.Single(area => area.Area == "DomainTexts").English.Keys.Any(key => key.StartsWith(list.Name + ".", StringComparison.Ordinal));

    /// <summary>A set of flags without any has no word.</summary>
    private static IEnumerable<TextUse> WordsOf(Type list) => Enum.GetNames(list)
        .Where(value => !(list.IsDefined(typeof(FlagsAttribute), inherit: false) && value == "None"))
        .Select(value => new TextUse(list.Name, "DomainTexts", $"{list.Name}.{value}", IsStart: false));

    private static Dictionary<string, string> Texts(params string[] keys) => keys.ToDictionary(key => key, key => key);

    private static bool HasSentence(string code) =>
        Areas.Any(area => area.English.ContainsKey(code) || area.English.ContainsKey($"{nameof(Refusal)}.{code}"));

    private static IEnumerable<string> Missing(TextUse use, ResourceFile[] areas) =>
        areas.SingleOrDefault(area => area.Area == use.Area) is { } area && use.IsKnown(area.English) && use.IsKnown(area.Chinese) ? [] : [$"{use.File}: {use.Area} {use.Key}"];
}
