using ReturnsDesk.Pdf;

namespace ReturnsDesk.Tests.Pdf;

public sealed class LayoutFuzzTests
{
    private const float Margin = 20;

    [Fact]
    public void Every_character_of_any_text_is_drawn_once_and_inside_the_margins()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new RandomText(seed);
            var (text, width, height) = (random.Next(1 + random.Below(120)), random.Between(90, 400), random.Between(80, 300));
            var size = random.Between(6, 18);

            var pages = Drawn.Pages(page =>
            {
                page.Size(width, height);
                page.Margin(Margin);
                page.Content().Text(text).Size(size);
            });

            Assert.Equal(Drawn.Printed(text), pages.AllText());
            pages.AssertInside(Margin);
        }
    }

    [Fact]
    public void Every_cell_of_any_table_is_complete_even_where_it_is_taller_than_a_page()
    {
        var pageCount = 0;
        for (var seed = 1000; seed < 1120; seed++)
        {
            var random = new RandomText(seed);
            var cells = Enumerable.Range(0, 1 + random.Below(25)).Select(_ => (Left: random.Next(random.Below(8)), Right: random.Next(random.Below(60)))).ToArray();

            var pages = Drawn.Pages(page =>
            {
                page.Size(300, 240);
                page.Margin(Margin);
                page.Footer().Text(number => $"{number.Number}/{number.Total}").Size(8);
                page.Content().Table(table => FillTable(table, cells));
            });

            pageCount += pages.Count;
            var left = string.Concat(pages.Texts().Where(text => text.Size == 9).Select(text => text.Text));
            var right = string.Concat(pages.Texts().Where(text => text.Size == 10).Select(text => text.Text));
            Assert.Equal(string.Concat(cells.Select(cell => Drawn.Printed(cell.Left))), left);
            Assert.Equal(string.Concat(cells.Select(cell => Drawn.Printed(cell.Right))), right);
            pages.AssertInside(Margin);
        }

        Assert.True(pageCount > 200, $"only {pageCount} pages: the tables were too small to test paging");
    }

    private static void FillTable(ITable table, (string Left, string Right)[] cells)
    {
        table.Columns(1, 2);
        foreach (var (left, right) in cells)
        {
            table.Row(cell => cell.Text(left).Size(9), cell => cell.Text(right).Size(10));
        }
    }
}
