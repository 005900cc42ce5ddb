using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Refunding.Life;

/// <summary>One refund: what was decided, by whom, and what became of each part of it.</summary>
public sealed partial class RefundPage(ReadRefund read, CurrentStaff staff, IStringLocalizer<RefundScreenTexts> texts)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(2);
    private RefundView? _view;
    private bool _isMissing;
    private long? _shown;

    [Parameter]
    public long Id { get; set; }

    private IStringLocalizer<RefundScreenTexts> L => texts;

    private Dictionary<string, string> Names => _view!.Lines.GroupBy(line => line.Sku).ToDictionary(lines => lines.Key, lines => lines.First().ProductName, StringComparer.Ordinal);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && Id != _shown)
        {
            (_shown, _view) = (Id, null);
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        var view = await read.ReadAsync(await staff.ActorAsync(), Id);
        (_view, _isMissing) = (view, view is null);
    }
}
