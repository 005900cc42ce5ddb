using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Replies;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Settings.Templates;

/// <summary>One template in both languages, where it is offered, and what is done together with it.</summary>
public sealed partial class TemplateForm(SaveReplyTemplate save, CurrentStaff staff, RefusalSentence sentence, IStringLocalizer<TemplateTexts> texts, IStringLocalizer<DomainTexts> words)
{
    private static readonly Dictionary<string, string> SampleEn = Sample("Anna Schmidt", "Linen dress, Mug × 2", "12 March 2026", "49.90 EUR", "Ann");
    private static readonly Dictionary<string, string> SampleZh = Sample("王小明", "亚麻连衣裙、马克杯 × 2", "2026年3月12日", "399.00 CNY", "小李");
    private Draft _draft = new();
    private Refusal? _refusal;
    private bool _saved;
    private bool _busy;

    /// <summary>Null for a new one.</summary>
    [Parameter, EditorRequired]
    public ReplyTemplateRow? Template { get; set; }

    /// <summary>Raised with the id.</summary>
    [Parameter]
    public EventCallback<long> OnSaved { get; set; }

    private IStringLocalizer<TemplateTexts> L => texts;

    private IStringLocalizer<DomainTexts> Words => words;

    protected override void OnInitialized()
    {
        if (Template is { } template)
        {
            _draft = new Draft
            {
                NameEn = template.NameEn,
                NameZh = template.NameZh,
                TextEn = template.TextEn,
                TextZh = template.TextZh,
                Statuses = [.. template.Statuses],
                Action = template.Action,
                IsActive = template.IsActive,
            };
        }
    }

    private static string Place(string name) => $"{{{name}}}";

    private static Dictionary<string, string> Sample(string customer, string items, string deadline, string refund, string agent) => new(StringComparer.Ordinal)
    {
        [Placeholders.Customer] = customer,
        [Placeholders.Number] = "R26-00000042-7",
        [Placeholders.Order] = "1001",
        [Placeholders.Items] = items,
        [Placeholders.Deadline] = deadline,
        [Placeholders.Refund] = refund,
        [Placeholders.Shop] = "Lotus & Linen",
        [Placeholders.Agent] = agent,
    };

    private string? ErrorOf(string field) => _refusal?.Field == field ? sentence.Of(_refusal) : null;

    private void Offer(CaseStatus status, bool isOffered) => _ = isOffered ? _draft.Statuses.Add(status) : _draft.Statuses.Remove(status);

    private async Task SaveAsync()
    {
        (_busy, _saved) = (true, false);
        try
        {
            var wanted = new ReplyWords(_draft.NameEn, _draft.NameZh, _draft.TextEn, _draft.TextZh, [.. _draft.Statuses], _draft.Action, _draft.IsActive);
            var saved = await save.ExecuteAsync(await staff.ActorAsync(), Template?.Id, Template?.Version ?? 0, wanted);
            (_refusal, _saved) = (saved.Refusal, !saved.Refused);
            if (!saved.Refused)
            {
                await OnSaved.InvokeAsync(saved.Value);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private sealed class Draft
    {
        public string NameEn { get; set; } = "";
        public string NameZh { get; set; } = "";
        public string TextEn { get; set; } = "";
        public string TextZh { get; set; } = "";
        public HashSet<CaseStatus> Statuses { get; init; } = [];
        public ReplyAction Action { get; set; }
        public bool IsActive { get; set; } = true;
    }
}
