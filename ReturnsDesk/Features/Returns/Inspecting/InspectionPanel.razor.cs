using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ReturnsDesk.Domain.Inspection;
using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Inspecting;

/// <summary>One parcel on the bench: every step has a key, and what will be recorded is shown before it is saved.</summary>
public sealed partial class InspectionPanel(IJSRuntime js)
{
    private const int FirstMarkKey = 5;
    private static readonly GoodsMarks[] Marks = [.. Enum.GetValues<GoodsMarks>().Where(mark => mark != GoodsMarks.None)];
    private FoundExtras? _extras;

    [Parameter, EditorRequired]
    public InspectionView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public InspectionSheet Sheet { get; set; } = null!;

    [Parameter]
    public bool IsSaving { get; set; }

    /// <summary>Enter, once every unit is graded.</summary>
    [Parameter]
    public EventCallback OnSave { get; set; }

    /// <summary>Escape: back to scanning; what is written may be lost.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    [Parameter]
    public EventCallback OnHelp { get; set; }

    /// <summary>Something was written.</summary>
    [Parameter]
    public EventCallback OnChange { get; set; }

    private async Task PressAsync(string key)
    {
        var part = Sheet.Current;
        switch (key.Length == 1 ? key.ToLowerInvariant() : key)
        {
            case "Enter":
                await (Sheet.IsReady && !IsSaving ? OnSave.InvokeAsync() : Task.CompletedTask);
                return;
            case "Escape":
                await OnLeave.InvokeAsync();
                return;
            case "?":
                await OnHelp.InvokeAsync();
                return;
            case "t":
                await FocusAsync("bench-note");
                return;
            case "r":
                await FocusAsync("bench-reason");
                return;
            case "w" or "u":
                await _extras!.OpenAsync(key is "w" or "W" ? DiscrepancyKind.WrongItem : DiscrepancyKind.UnannouncedParcel);
                return;
            case "y" or "n":
                Sheet.Answer(yes: key is "y" or "Y");
                break;
            case "a":
                Sheet.AllAsNew();
                break;
            case "s":
                Sheet.Split();
                break;
            case "e":
                Sheet.Add(new FoundExtra(DiscrepancyKind.EmptyBox, Sheet.CurrentLine.Announced.Sku, Math.Max(1, part.Units), null));
                break;
            case "+" or "-":
                Sheet.Count(part.Units + (key == "+" ? 1 : -1));
                break;
            case "j" or "ArrowDown":
                Sheet.Move(1);
                break;
            case "k" or "ArrowUp":
                Sheet.Move(-1);
                break;
            case "Backspace":
                Sheet.Change(changed => changed.Forget());
                break;
            case "g":
                Sheet.Change(changed => changed.GradeByHand(After(changed.Condition)));
                break;
            case "d" when part.Disposition is not null:
                Sheet.Change(changed => changed.DisposeByHand(After(changed.Disposition)));
                break;
            case "b" when part.Condition == ItemCondition.D:
                Sheet.Change(changed => changed.DamagedBy = After<DamagedBy>(changed.DamagedBy));
                break;
            case "0":
                Sheet.AsNew();
                break;
            case var digit when int.TryParse(digit, out var number):
                Press(number);
                break;
        }

        await ChangedAsync();
    }

    private void Press(int number)
    {
        if (number < FirstMarkKey)
        {
            Sheet.NoAt(number);
        }
        else
        {
            Sheet.Change(part => part.Toggle(Marks[number - FirstMarkKey]));
        }
    }

    /// <summary>The next value of a list, the first after the last.</summary>
    private static T After<T>(T? value)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return value is null ? values[0] : values[(Array.IndexOf(values, value.Value) + 1) % values.Length];
    }

    private Task AnswerAsync((GradingQuestion Question, bool Yes) answer)
    {
        Sheet.Answer(answer.Question, answer.Yes);
        return ChangedAsync();
    }

    private Task AllAsNewAsync()
    {
        Sheet.AllAsNew();
        return ChangedAsync();
    }

    private Task RemoveAsync(FoundExtra extra)
    {
        Sheet.Remove(extra);
        return ChangedAsync();
    }

    private Task ChangedAsync() => OnChange.InvokeAsync();

    private async Task FocusAsync(string id)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./station.js");
        await module.InvokeVoidAsync("focusOn", id);
    }
}
