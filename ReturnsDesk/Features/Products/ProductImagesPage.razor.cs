using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Products;

/// <summary>What articles look like: many files at once, one after the other, with what was refused; the pictures by name.</summary>
public sealed partial class ProductImagesPage(
    SaveProductImage save, RemoveProductImage remove, ReadProductImages read, CurrentStaff staff, IStringLocalizer<ProductTexts> texts)
{
    private const int MostFiles = 500;
    private const int MostNamed = 10;
    private readonly List<Refusal> _refusals = [];
    private readonly List<string> _strangers = [];
    private readonly List<ProductImageRow> _rows = [];
    private CancellationTokenSource _stop = new();
    private ProductImagePage? _page;
    private string? _search;
    private bool _busy;
    private int _count;
    private int _done;
    private int _kept;

    private IStringLocalizer<ProductTexts> L => texts;

    /// <summary>The page was left: what is being sent is given up, what was kept stays.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await StartAsync();
        }
    }

    private async Task StartAsync()
    {
        _rows.Clear();
        await MoreAsync(null);
    }

    private Task MoreAsync() => MoreAsync(_page?.After);

    private async Task MoreAsync(string? after)
    {
        _page = await read.ReadAsync(await staff.ActorAsync(), _search, after);
        _rows.AddRange(_page.Rows);
    }

    private Task SearchAsync(ChangeEventArgs change)
    {
        _search = change.Value as string;
        return StartAsync();
    }

    private void Stop() => _stop.Cancel();

    private async Task TakeAsync(InputFileChangeEventArgs change)
    {
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _refusals.Clear();
        _strangers.Clear();
        (_busy, _count, _done, _kept) = (true, change.FileCount, 0, 0);
        if (change.FileCount > MostFiles)
        {
            _refusals.Add(new Refusal("product-image.too-many", MostFiles));
        }

        try
        {
            foreach (var file in change.FileCount > MostFiles ? [] : change.GetMultipleFiles(MostFiles))
            {
                await SendAsync(file, _stop.Token);
                _done++;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped by hand or left; what was kept stays, and is counted.
        }

        _busy = false;
        await StartAsync();
    }

    private async Task SendAsync(IBrowserFile file, CancellationToken cancellationToken)
    {
        var actor = await staff.ActorAsync();
        var saved = await SentFile.KeepAsync(file, SenderName.Of(file.Name), sent => save.ExecuteAsync(actor, file.Name, sent, cancellationToken), cancellationToken);
        if (saved.Refusal is { } refusal)
        {
            _refusals.Add(refusal);
            return;
        }

        _kept++;
        if (!saved.Value!.HasArticle)
        {
            _strangers.Add(saved.Value.Name);
        }
    }

    private async Task RemoveAsync(ProductImageRow image)
    {
        var removed = await remove.ExecuteAsync(await staff.ActorAsync(), image.Id);
        _refusals.Clear();
        if (removed.Refusal is { } refusal)
        {
            _refusals.Add(refusal);
            return;
        }

        await StartAsync();
    }
}
