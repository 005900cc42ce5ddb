using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Audit.Page;

/// <summary>The audit chain, newest first; the filters stand in the address.</summary>
public sealed partial class AuditPage(ReadAudit read, ReadAuditChoices readChoices, CurrentStaff staff, MerchantZone zone, IStringLocalizer<AuditTexts> texts)
{
    private const int PageRows = 50;
    private List<AuditRow>? _rows;
    private AuditChoices? _choices;
    private AuditAddress? _read;
    private bool _hasMore;
    private bool _failed;
    private bool _busy;

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [SupplyParameterFromQuery]
    public string? Person { get; set; }

    [SupplyParameterFromQuery]
    public string? Subject { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    private IStringLocalizer<AuditTexts> L => texts;

    private AuditAddress Asked => AuditAddress.Of(Action, Person, Subject, From, To);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && Asked != _read)
        {
            _read = Asked;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            _failed = false;
            _choices ??= await readChoices.ReadAsync(await staff.ActorAsync());
            _rows = await PageAsync(null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _failed = true;
        }
    }

    private async Task MoreAsync()
    {
        _busy = true;
        try
        {
            _rows!.AddRange(await PageAsync(_rows[^1].Seq));
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<List<AuditRow>> PageAsync(long? before)
    {
        var rows = await read.ReadAsync(await staff.ActorAsync(), Asked.ToFilter(zone) with { Before = before, Take = PageRows });
        _hasMore = rows.Count == PageRows;
        return [.. rows];
    }
}
