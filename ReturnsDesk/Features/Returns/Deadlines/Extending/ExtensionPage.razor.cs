using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Deadlines.Extending;

/// <summary>One extension: how far it is, and what became of each case.</summary>
public sealed partial class ExtensionPage(
    ReadExtension readExtension, CancelExtension cancel, CurrentStaff staff, MerchantZone zone, RefusalSentence sentence, WorkCounter counter,
    IStringLocalizer<ExtensionTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);
    private static readonly ExtensionOutcome?[] Outcomes = [null, ExtensionOutcome.Extended, ExtensionOutcome.Skipped, ExtensionOutcome.Waiting];
    private ExtensionResult? _result;
    private List<ExtensionResultRow> _rows = [];
    private ExtensionOutcome? _outcome;
    private Refusal? _refusal;
    private long? _next;
    private bool _read;
    private bool _failed;
    private bool _busy;

    [Parameter]
    public long Id { get; set; }

    private IStringLocalizer<ExtensionTexts> L => texts;

    private IStringLocalizer<DomainTexts> Words => words;

    private bool IsRunning => _result?.Extension.State == ExtensionState.Running;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            _result = await readExtension.ReadAsync(await staff.ActorAsync(), Id, _outcome);
            (_rows, _next, _read, _failed) = ([.. _result?.Rows ?? []], _result?.Next, true, false);
        }
        catch (System.Data.Common.DbException)
        {
            _failed = true;
        }
    }

    private async Task RefreshAsync()
    {
        await ReadAsync();
        if (!IsRunning)
        {
            counter.Touch();
        }
    }

    private Task ShowAsync(ExtensionOutcome? outcome)
    {
        _outcome = outcome;
        return ReadAsync();
    }

    private async Task ReadMoreAsync()
    {
        _busy = true;
        try
        {
            if (_next is { } after && await readExtension.ReadAsync(await staff.ActorAsync(), Id, _outcome, after) is { } page)
            {
                _rows.AddRange(page.Rows);
                _next = page.Next;
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task CancelAsync()
    {
        _busy = true;
        try
        {
            _refusal = (await cancel.ExecuteAsync(await staff.ActorAsync(), Id)).Refusal;
        }
        finally
        {
            _busy = false;
        }

        await ReadAsync();
    }

    /// <summary>A right that was taken away meanwhile is told as the code of its refusal.</summary>
    private string WhoStopped(string by) => by == "desk.not-permitted" ? sentence.Of(new Refusal(by, "deadlines.move")) : by;

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
