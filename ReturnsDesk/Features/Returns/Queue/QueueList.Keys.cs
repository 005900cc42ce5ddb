using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Queue;

public sealed partial class QueueList
{
    private const string Next = "j";
    private const string Previous = "k";
    private const string Enter = "Enter";
    private const string Space = " ";
    private const string Escape = "Escape";
    private static readonly string[] Decisions = ["a", "r", "m"];
    private static readonly string[] Keys = [Next, Previous, Enter, Space, Escape, .. Decisions];
    private string? _at;

    /// <summary>The number of the row that keys act on.</summary>
    private string? Current => State.Peek ?? _at;

    private async Task PressAsync(string key)
    {
        switch (key)
        {
            case Next or Previous:
                await MoveAsync(key == Next ? 1 : -1);
                break;
            case Enter when Current is { } number:
                Open(number);
                break;
            case Space when Current is { } number:
                TogglePeek(number);
                break;
            case Escape when State.Peek is not null:
                TogglePeek(State.Peek);
                break;
            case var decision when Decisions.Contains(decision) && RowOf(Current) is { } row:
                await OnDecide.InvokeAsync(new QueueDecision(decision, row));
                break;
        }
    }

    private async Task MoveAsync(int step)
    {
        if (_rows is not { Count: > 0 } rows)
        {
            return;
        }

        var index = rows.FindIndex(row => row.Number == Current);
        if (index + step >= rows.Count)
        {
            await ReadMoreAsync();
        }

        var target = rows[index < 0 ? 0 : Math.Clamp(index + step, 0, rows.Count - 1)].Number;
        _at = target;
        if (State.Peek is not null)
        {
            Show(State with { Peek = target });
        }

        if (_lines.TryGetValue(target, out var line))
        {
            await line.FocusAsync();
        }
    }

    private QueueRow? RowOf(string? number) => _rows?.Find(row => row.Number == number);

    private void Open(string number) => navigation.NavigateTo(DeskUrls.Return(number));

    /// <summary>The peek follows the focus: a key must never decide another case than the one that is marked.</summary>
    private void Reach(string number)
    {
        _at = number;
        if (State.Peek is { } peeked && peeked != number)
        {
            Show(State with { Peek = number });
        }
    }

    private void TogglePeek(string number)
    {
        _at = number;
        Show(State with { Peek = State.Peek == number ? null : number });
    }
}
