using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Integrations.Payments;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Reconciling.Page;

/// <summary>Which gateway, which period or which statement; runs off the request, tells how far it is, and can be stopped.</summary>
public sealed partial class ComparePanel(ReconcileGateway reconcile, UploadFolder uploads, CurrentStaff staff, MerchantZone zone, IStringLocalizer<ReconciliationTexts> texts) : IDisposable
{
    private UploadedFile? _file;
    private DateOnly? _from;
    private DateOnly? _to;
    private string? _chosen;
    private ReconcileProgress _progress = new(0, 0, 0);
    private CancellationTokenSource? _running;
    private ReconcileReport? _report;
    private Refusal? _refusal;
    private string? _fault;
    private bool _busy;

    [Parameter, EditorRequired]
    public IReadOnlyList<ListedGateway> Gateways { get; set; } = [];

    /// <summary>The gateway that the page shows; the form starts with it.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>Raised with the gateway once a comparison ended, however it did.</summary>
    [Parameter]
    public EventCallback<string> OnEnded { get; set; }

    private IStringLocalizer<ReconciliationTexts> L => texts;

    private ListedGateway? Gateway => Gateways.FirstOrDefault(gateway => gateway.Name == (_chosen ?? Chosen)) ?? (Gateways.Count > 0 ? Gateways[0] : null);

    public void Dispose()
    {
        _running?.Cancel();
        _running?.Dispose();
        Forget();
    }

    private void Choose(string? name) => (_chosen, _report, _refusal) = (name, null, null);

    private async Task KeepAsync(InputFileChangeEventArgs change)
    {
        Forget();
        try
        {
            await using var content = change.File.OpenReadStream(UploadFolder.MostBytes);
            _file = await uploads.KeepAsync(change.File.Name, content, CancellationToken.None);
        }
        catch (IOException)
        {
            _fault = texts["File.TooLarge", UploadFolder.MostBytes / (1024 * 1024)];
        }
    }

    private async Task RunAsync()
    {
        var gateway = Gateway!.Name;
        (_busy, _report, _refusal, _progress) = (true, null, null, new ReconcileProgress(0, 0, 0));
        _running = new CancellationTokenSource();
        var told = new Progress<ReconcileProgress>(progress =>
        {
            _progress = progress;
            StateHasChanged();
        });
        try
        {
            var (actor, token) = (await staff.ActorAsync(), _running.Token);
            var wish = new ReconcileWish(gateway, Start(_from), Start(_to?.AddDays(1)), _file is { } file ? new StatementSource(file.Name, file.Open) : null);
            var result = await Task.Run(() => reconcile.ExecuteAsync(actor, wish, told, token));
            (_report, _refusal) = (result.Value, result.Refusal);
        }
        finally
        {
            _busy = false;
            _running?.Dispose();
            _running = null;
        }

        await OnEnded.InvokeAsync(gateway);
    }

    private void Cancel() => _running?.Cancel();

    /// <summary>Midnight of the merchant's clock.</summary>
    private DateTime? Start(DateOnly? day) => day is { } on ? zone.ToUtc(on.ToDateTime(TimeOnly.MinValue)) : null;

    private void Forget()
    {
        _file?.Dispose();
        (_file, _report, _refusal, _fault) = (null, null, null, null);
    }
}
