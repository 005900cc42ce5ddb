using Bunit;
using Microsoft.AspNetCore.Components;
using ReturnsDesk.Components.Keys;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Features.Returns.Inspecting;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Returns.Inspecting;

public sealed class InspectionPanelTests : ScreenTest
{
    private readonly InspectionView _view = ABench.With();
    private readonly InspectionSheet _sheet;
    private int _saved;

    public InspectionPanelTests() => _sheet = new InspectionSheet(_view);

    [Fact]
    public async Task Keys_answer_the_questions_and_the_grade_and_its_fate_follow()
    {
        var panel = Open();

        await PressAsync(panel, "y", "N");

        Assert.Equal("D", panel.Find("[data-testid=grade]").TextContent);
        Assert.Contains("Refurbish", panel.Find("[data-testid=disposition]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_says_no_at_that_question()
    {
        var panel = Open();

        await PressAsync(panel, "4");

        Assert.Equal("B", panel.Find("[data-testid=grade]").TextContent);
        Assert.Equal(["true", "true", "true", "false"], panel.FindAll(".answers button:first-child").Select(button => button.GetAttribute("aria-pressed")));
    }

    [Fact]
    public async Task Enter_saves_once_every_unit_has_a_grade()
    {
        var panel = Open();

        await PressAsync(panel, "Enter");
        var tooEarly = _saved;
        await PressAsync(panel, "a", "Enter");

        Assert.Equal((0, 1), (tooEarly, _saved));
    }

    [Fact]
    public async Task A_whole_inspection_needs_no_mouse()
    {
        var panel = Open();

        await PressAsync(panel, "s", "2", "b", "b", "6", "d", "0", "Enter");

        var parts = Assert.Single(_sheet.ToDraft().Lines).Parts;
        Assert.Equal(1, _saved);
        Assert.Equal([ItemCondition.A, ItemCondition.D], parts.Select(part => part.Condition));
    }

    [Fact]
    public async Task What_will_be_recorded_as_differing_is_shown_before_it_is_saved()
    {
        var panel = Open();

        await PressAsync(panel, "-", "w");
        panel.Find("#extra-sku").Change("SAUCER");
        await panel.Find(".extra-form").SubmitAsync();

        Assert.Equal(["MissingUnits", "WrongItem"], panel.FindAll(".differences li").Select(item => item.GetAttribute("data-kind")));
        Assert.Contains("CUP × 2", panel.Find(".differences li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_units_than_announced_are_shown_as_extra()
    {
        var panel = Open();

        await PressAsync(panel, "+");

        Assert.Equal("ExtraUnits", panel.Find(".differences li").GetAttribute("data-kind"));
    }

    [Fact]
    public void The_bench_speaks_Chinese()
    {
        Speak("zh-CN");

        var panel = Open();

        Assert.Contains("是本店商品吗？", panel.Markup, StringComparison.Ordinal);
    }

    private static async Task PressAsync(IRenderedComponent<InspectionPanel> panel, params string[] keys)
    {
        foreach (var key in keys)
        {
            await panel.InvokeAsync(() => panel.FindComponent<KeyScope>().Instance.KeyAsync(key));
        }
    }

    private IRenderedComponent<InspectionPanel> Open() => Render<InspectionPanel>(panel => panel
        .Add(part => part.View, _view)
        .Add(part => part.Sheet, _sheet)
        .Add(part => part.OnSave, EventCallback.Factory.Create(this, () => _saved++)));
}
