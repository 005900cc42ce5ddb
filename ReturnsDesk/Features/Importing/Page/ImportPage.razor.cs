using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Importing.Reading;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Importing.Page;

/// <summary>From the file on somebody's desk to orders, returns, due times and stock in the desk: look at it, try it, import it.</summary>
public sealed partial class ImportPage(
    CurrentStaff staff, UploadFolder uploads, ReadImports readImports, ImportOrders importOrders, ImportReturns importReturns, ImportDeadlines importDeadlines, ImportStock importStock,
    IStringLocalizer<ImportTexts> words) : IDisposable
{
    private const int MostFiles = 2;
    private readonly List<UploadedFile> _files = [];
    private readonly Dictionary<string, ReadOptions> _options = new(StringComparer.Ordinal);
    private List<FileShape> _shapes = [];
    private IReadOnlyList<ImportRow> _past = [];
    private ReadOptions _defaults = new();
    private ImportProgress _progress = new(0, 0, 0);
    private CancellationTokenSource? _running;
    private ImportReport? _report;
    private Refusal? _refusal;
    private string? _fault;
    private FileContent _content;
    private bool _busy;

    protected override async Task OnInitializedAsync() => await ReadPastAsync();

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
        Forget();
    }

    private async Task ReadPastAsync()
    {
        var desk = await readImports.ReadAsync(await staff.ActorAsync());
        _past = desk.Past;
        _defaults = new ReadOptions { TimeZone = desk.Zone, DefaultCurrency = desk.Currency };
    }

    private async Task KeepAsync(InputFileChangeEventArgs change)
    {
        Forget();
        if (change.FileCount > (_content == FileContent.Orders ? MostFiles : 1))
        {
            _fault = words[_content == FileContent.Orders ? "Fault.TwoFiles" : "Fault.OneFile"];
            return;
        }

        try
        {
            foreach (var file in change.GetMultipleFiles(MostFiles))
            {
                await using var content = file.OpenReadStream(UploadFolder.MostBytes);
                _files.Add(await uploads.KeepAsync(file.Name, content, CancellationToken.None));
            }
        }
        catch (IOException)
        {
            Forget();
            _fault = words["Fault.TooLarge", UploadFolder.MostBytes / (1024 * 1024)];
        }

        await InspectAsync();
    }

    private async Task ChooseAsync(FileContent content)
    {
        (_content, _report, _refusal) = (content, null, null);
        _options.Clear();
        await InspectAsync();
    }

    private ReadOptions OptionsOf(FileShape shape) => _options.GetValueOrDefault(shape.File, _defaults);

    private async Task ReshapeAsync(FileShape shape, ReadOptions options)
    {
        _options[shape.File] = options;
        (_report, _refusal) = (null, null);
        await InspectAsync();
    }

    private async Task InspectAsync() => _shapes = await Task.Run(() => _files.Select(file => Inspect(SourceOf(file), _options.GetValueOrDefault(file.Name, _defaults))).ToList());

    private FileShape Inspect(ImportSource source, ReadOptions options) => _content switch
    {
        FileContent.Orders => OrderFile.Inspect(source, options),
        FileContent.Returns => ReturnsFile.Inspect(source, options),
        FileContent.Deadlines => DeadlinesFile.Inspect(source, options),
        FileContent.Stock => StockFile.Inspect(source, options),
        _ => throw new InvalidOperationException($"Unknown content {_content}."),
    };

    private async Task RunAsync(bool dryRun)
    {
        (_busy, _report, _refusal, _progress) = (true, null, null, new ImportProgress(0, _shapes.Sum(shape => shape.RowCount), 0));
        _running = new CancellationTokenSource();
        var told = new Progress<ImportProgress>(progress =>
        {
            _progress = progress;
            StateHasChanged();
        });
        try
        {
            var actor = await staff.ActorAsync();
            var options = _options.GetValueOrDefault(_files[0].Name, _defaults);
            var token = _running.Token;
            var result = await Task.Run(() => _content switch
            {
                FileContent.Orders => importOrders.ExecuteAsync(actor, [.. _files.Select(SourceOf)], options, dryRun, told, token),
                FileContent.Returns => importReturns.ExecuteAsync(actor, SourceOf(_files[0]), options, dryRun, told, token),
                FileContent.Deadlines => importDeadlines.ExecuteAsync(actor, SourceOf(_files[0]), options, dryRun, told, token),
                FileContent.Stock => importStock.ExecuteAsync(actor, SourceOf(_files[0]), options, dryRun, told, token),
                _ => throw new InvalidOperationException($"Unknown content {_content}."),
            });
            (_report, _refusal) = (result.Value, result.Refusal);
        }
        finally
        {
            _busy = false;
            _running.Dispose();
            _running = null;
            await ReadPastAsync();
        }
    }

    private static ImportSource SourceOf(UploadedFile file) => new(file.Name, file.Open);

    private void Cancel() => _running?.Cancel();

    private void Forget()
    {
        _files.ForEach(file => file.Dispose());
        _files.Clear();
        _options.Clear();
        (_shapes, _report, _refusal, _fault) = ([], null, null, null);
    }
}
