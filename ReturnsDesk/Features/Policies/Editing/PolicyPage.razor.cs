using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Eligibility;
using ReturnsDesk.Domain.Team;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Policies.Editing;

/// <summary>One version: its sentences, what differs, an order as it would be treated, and its way to being published. A draft is written here.</summary>
public sealed partial class PolicyPage(
    ReadPolicy read, ReadPolicyChoices readChoices, SaveDraft save, BeginDraft begin, PolicySentences sentences, CurrentStaff staff, NavigationManager navigation, IJSRuntime script,
    IStringLocalizer<PolicyTexts> texts)
{
    private const string Difference = "difference";
    private const string TermsForm = "terms";
    private PolicyView? _view;
    private PolicyView? _theirs;
    private PolicyChoices _choices = PolicyChoices.None;
    private ReturnPolicy _policy = new();
    private IReadOnlyList<PolicyChange> _changes = [];
    private string _title = "";
    private Refusal? _refusal;
    private bool _mayEdit;
    private bool _missing;
    private bool _saved;
    private bool _busy;

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>The rule whose form is open.</summary>
    [SupplyParameterFromQuery]
    public string? Rule { get; set; }

    private IStringLocalizer<PolicyTexts> L => texts;

    private PolicySentences Sentences => sentences;

    private bool IsDifference => Show == Difference && _view!.OtherNumber is not null;

    private bool MayEdit => _mayEdit && _view!.IsDraft;

    private bool IsChanged => _view is not null && _view.IsDraft && (!ReferenceEquals(_policy, _view.Policy) || _title != _view.Title);

    /// <summary>A product that was just added is named as well, and amounts are in the currency as written.</summary>
    private PolicyNames NamesNow => _view!.Names with { Currency = _policy.Currency, Products = _choices.Products.UnionBy(_view.Names.Products.Select(known => new PolicyChoice(known.Key, known.Value)), choice => choice.Value, StringComparer.OrdinalIgnoreCase).ToDictionary(choice => choice.Value, choice => choice.Name, StringComparer.OrdinalIgnoreCase) };

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _view?.Number != Number)
        {
            _mayEdit = await staff.MayAsync(Permissions.EditPolicy);
            _choices = await readChoices.ReadAsync(await staff.ActorAsync());
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        _view = await read.ReadAsync(await staff.ActorAsync(), Number);
        (_missing, _theirs, _refusal, _saved) = (_view is null, null, null, false);
        if (_view is not null)
        {
            _title = _view.Title;
            Write(_view.Policy);
        }
    }

    private void Write(ReturnPolicy policy)
    {
        (_policy, _saved) = (policy, false);
        _changes = _view!.Other is { } other ? PolicyDifference.Of(other, policy, sentences, NamesNow) : [];
    }

    private Task SaveAsync() => SaveOverAsync(_view!.Version);

    private Task KeepMineAsync() => SaveOverAsync(_theirs!.Version);

    private async Task SaveOverAsync(int seenVersion)
    {
        _busy = true;
        try
        {
            var refusal = (await save.ExecuteAsync(await staff.ActorAsync(), new PolicyDraft(Number, seenVersion, _title, _policy))).Refusal;
            if (refusal is null)
            {
                await LoadAsync();
                _saved = true;
                return;
            }

            (_refusal, _theirs) = (refusal, refusal.Code == "policy.changed-meanwhile" ? await read.ReadAsync(await staff.ActorAsync(), Number) : null);
        }
        finally
        {
            _busy = false;
        }
    }

    private Task TakeTheirs() => LoadAsync();

    private async Task BeginAsync()
    {
        var begun = await begin.ExecuteAsync(await staff.ActorAsync(), Number);
        _refusal = begun.Refusal;
        if (!begun.Refused)
        {
            navigation.NavigateTo(DeskUrls.Policy(begun.Value));
        }
    }

    private void OpenRule(string? id) => navigation.NavigateTo(id is null ? DeskUrls.Policy(Number) : DeskUrls.PolicyRule(Number, id), replace: true);

    private void OpenTerms(bool open) => navigation.NavigateTo(open ? DeskUrls.PolicyTerms(Number) : DeskUrls.Policy(Number), replace: true);

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        var stays = new Uri(navigation.ToAbsoluteUri(leaving.TargetLocation).AbsoluteUri).AbsolutePath == new Uri(navigation.Uri).AbsolutePath;
        if (IsChanged && !stays && !await script.InvokeAsync<bool>("confirm", [texts["Leave"].Value]))
        {
            leaving.PreventNavigation();
        }
    }

    private string HintOf(PolicyView view) => view.IsDraft
        ? texts["Hint.Draft", view.BasedOn ?? 0, view.Edited.By]
        : view.Title.Length > 0 ? view.Title : texts["List.First"];
}
