using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain.Audit;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Audit.Page;

/// <summary>Verifies the chain on demand: progress while it runs, then the answer.</summary>
public sealed partial class ChainPanel(VerifyAudit verify, ReadAuditHead readHead, CurrentStaff staff, MerchantZone zone, IStringLocalizer<AuditTexts> texts) : IDisposable
{
    private CancellationTokenSource? _stop;
    private ChainAnswer? _answer;
    private long _head;
    private long _done;
    private bool _failed;

    private IStringLocalizer<AuditTexts> L => texts;

    private MerchantZone Zone => zone;

    public void Dispose()
    {
        _stop?.Cancel();
        _stop?.Dispose();
    }

    private async Task VerifyAsync()
    {
        using var stop = new CancellationTokenSource();
        (_stop, _answer, _failed, _done) = (stop, null, false, 0);
        try
        {
            var actor = await staff.ActorAsync();
            ExportedHead? head = await readHead.ReadAsync(actor, stop.Token);
            _head = head?.Seq ?? 0;

            // SQLite reads on the thread that asks: the circuit's own must stay free for the stop button.
            _answer = await Task.Run(() => verify.ReadAsync(actor, new Told(this), stop.Token), stop.Token);
        }
        catch (OperationCanceledException)
        {
            _answer = null;
        }
        catch (Exception)
        {
            _failed = true;
        }
        finally
        {
            _stop = null;
        }
    }

    private sealed class Told(ChainPanel panel) : IProgress<long>
    {
        public void Report(long value) => _ = panel.InvokeAsync(() =>
        {
            panel._done = value;
            panel.StateHasChanged();
        });
    }
}
