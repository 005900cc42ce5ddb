using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Photos;

/// <summary>Adds photos to a case, one after the other, with what was refused beside the button. Shown to whoever may add to a case.</summary>
public sealed partial class PhotoUpload(AddPhoto addPhoto, CurrentStaff staff, IStringLocalizer<PhotoTexts> words)
{
    private const int Whole = 100;
    private const int Step = 4;
    private readonly CancellationTokenSource _gone = new();
    private readonly List<Refusal> _refusals = [];
    private long? _about;
    private bool _may;
    private bool _busy;
    private int _place;
    private int _count;
    private int _percent;

    [Parameter, EditorRequired]
    public string Number { get; set; } = "";

    /// <summary>What a photo may be about: lines of the order that are in the return, with their names.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(long OrderLineId, string Name)> Articles { get; set; } = [];

    /// <summary>Raised after each photo that was stored.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnAdded { get; set; }

    /// <summary>The page was left: what is being sent is given up.</summary>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override async Task OnInitializedAsync() => _may = await staff.MayAsync(Permissions.AddNote);

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        _refusals.Clear();
        (_busy, _place, _count) = (true, 0, change.FileCount);
        try
        {
            foreach (var file in change.GetMultipleFiles(change.FileCount))
            {
                (_place, _percent) = (_place + 1, 0);
                if (await SendAsync(file) is not { } refusal)
                {
                    await OnAdded.InvokeAsync();
                    continue;
                }

                _refusals.Add(refusal);
                if (IsEnough(refusal))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<Refusal?> SendAsync(IBrowserFile file)
    {
        var owner = PhotoOwner.AtDesk(await staff.ActorAsync(), Number, _about);
        var added = await SentFile.KeepAsync(
            file,
            SenderName.Of(file.Name),
            async sent =>
            {
                await using var counted = new CountedStream(sent, read => ShowAsync(read, file.Size));
                return await addPhoto.ExecuteAsync(owner, counted, file.Name, _gone.Token);
            },
            _gone.Token);
        return added.Refusal;
    }

    private async Task ShowAsync(long read, long size)
    {
        var percent = size == 0 ? Whole : (int)(Whole * read / size);
        if (percent >= _percent + Step || percent == Whole)
        {
            _percent = percent;
            await InvokeAsync(StateHasChanged);
        }
    }

    /// <summary>The rest would be refused for the same reason.</summary>
    private static bool IsEnough(Refusal refusal) => refusal.Code is "photo.most-per-return" or "photo.most-per-hour" or "photo.most-per-day" or "return.unknown" or "desk.not-permitted";
}
