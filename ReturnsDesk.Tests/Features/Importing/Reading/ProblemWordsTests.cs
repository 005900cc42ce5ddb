using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Tests.Features.Importing.Reading;

public sealed class ProblemWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("zh-CN")]
    public void Every_code_has_its_sentence_and_every_sentence_its_code(string culture)
    {
        var words = new ResourceManager(typeof(ImportProblemTexts)).GetResourceSet(CultureInfo.GetCultureInfo(culture), true, tryParents: false)!;

        var keys = words.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Equal(ImportCodes.All.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sentence_takes_its_facts()
    {
        var result = await Tables.ReadRowAsync("B,2024-01-02,X,1,1.005,EUR", Tables.Options with { Numbers = NumberStyle.Point });

        Assert.Equal("'1.005' has more decimals than EUR has (2).", Sentence(Assert.Single(result.Problems)));
    }

    [Fact]
    public void The_list_of_problems_is_safe_to_open()
    {
        using var stream = new MemoryStream();

        ProblemCsv.Write(stream, [new RowProblem("=cmd.csv", 3, "＝A\n+B", ImportCodes.BadDate, "=HYPERLINK(1)")], problem => $"{problem.Facts[0]}");

        var bytes = stream.ToArray();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("file,row,column,code,message\r\n'=cmd.csv,3,\"'＝A\n'+B\",import.bad-date,'=HYPERLINK(1)\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    private static string Sentence(RowProblem problem) => string.Format(
        CultureInfo.InvariantCulture, new ResourceManager(typeof(ImportProblemTexts)).GetString(problem.Code, CultureInfo.InvariantCulture)!, [.. problem.Facts]);
}
