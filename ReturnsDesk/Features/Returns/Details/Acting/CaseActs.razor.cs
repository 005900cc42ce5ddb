using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>Does the steps of cases for a page: asks what must be asked, runs the use case, says what happened, offers to undo. Shows nothing itself.</summary>
public sealed partial class CaseActs(
    CaseStepRunner runner, ReadReplyTemplates readTemplates, ReadReplyFacts readFacts, CurrentStaff staff, IDialogService dialogs, ISnackbar snackbar, RefusalSentence sentence, WorkCounter counter, NavigationManager navigation, IJSRuntime js,
    IStringLocalizer<CaseTexts> texts)
{
    private const int UndoMs = 10_000;
    private string? _undoable;
    private Snackbar? _told;

    /// <summary>Reads the case again and says where it stands now; null where it is gone.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<CaseStand?>> Reload { get; set; } = null!;

    /// <summary>Raised with the number while a step is on the way (true) and when it is over (false).</summary>
    [Parameter]
    public EventCallback<(string Number, bool IsBusy)> OnBusy { get; set; }

    /// <summary>Raised with the number of a case that was changed.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    public async Task DoAsync(CaseStep step, CaseStand stand)
    {
        if (await WhyNotAsync(step, stand) is { } refusal)
        {
            Tell(refusal, step);
            return;
        }

        switch (step)
        {
            case CaseStep.Inspect:
                navigation.NavigateTo(DeskUrls.Inspect(stand.Number));
                return;
            case CaseStep.Refund:
                navigation.NavigateTo(DeskUrls.NewRefund(stand.Number));
                return;
        }

        if (CaseSteps.FormOf(step) == CaseStepForm.Nothing)
        {
            await RunAsync(step, stand, new CaseStepInput());
        }
        else
        {
            await AskAsync(step, stand);
        }
    }

    /// <summary>Takes the last decision back while that is possible.</summary>
    public async Task UndoAsync()
    {
        if (_undoable is not { } number || await Reload(number) is not { } now)
        {
            return;
        }

        _undoable = null;
        Unsay();
        await OnBusy.InvokeAsync((number, true));
        var result = await runner.UndoAsync(await staff.ActorAsync(), now);
        await OnBusy.InvokeAsync((number, false));
        if (result.Refusal is { } refusal)
        {
            snackbar.Add(sentence.Of(refusal), Severity.Warning);
            return;
        }

        snackbar.Add(texts["Undo.Done", number], Severity.Info);
        counter.Touch();
        await OnDone.InvokeAsync(number);
    }

    private async Task<Refusal?> WhyNotAsync(CaseStep step, CaseStand stand) =>
        CaseSteps.WhyNot(step, stand) ?? (await staff.MayAsync(CaseSteps.PermissionOf(step)) ? null : new Refusal("desk.not-permitted"));

    private async Task AskAsync(CaseStep step, CaseStand stand)
    {
        var parameters = new DialogParameters<StepDialog>
        {
            { dialog => dialog.Step, step },
            { dialog => dialog.Stand, stand },
            { dialog => dialog.Templates, await TemplatesAsync(step, stand) },
            { dialog => dialog.Facts, CaseSteps.ReplyOf(step) is null ? null : await readFacts.ReadAsync(await staff.ActorAsync(), stand.Number) },
            { dialog => dialog.Act, async input => (await runner.RunAsync(await staff.ActorAsync(), step, stand, input)) },
            { dialog => dialog.Reload, async () => stand = await Reload(stand.Number) ?? stand },
        };
        var options = new DialogOptions { CloseOnEscapeKey = true, FullWidth = true, MaxWidth = MaxWidth.Small };
        var dialog = await dialogs.ShowAsync<StepDialog>(texts[$"Act.{step}.Title", stand.Number], parameters, options);
        if (await dialog.Result is { Canceled: false })
        {
            await SayAsync(step, stand);
        }
    }

    /// <summary>The sentences of the templates that do the same as the step.</summary>
    private async Task<IReadOnlyList<ReplyTemplateRow>> TemplatesAsync(CaseStep step, CaseStand stand) => CaseSteps.ReplyOf(step) is { } action
        ? [.. (await readTemplates.ReadAsync(await staff.ActorAsync())).Where(template => template.Action == action && template.IsOffered(stand.Status))]
        : [];

    private async Task RunAsync(CaseStep step, CaseStand stand, CaseStepInput input)
    {
        await OnBusy.InvokeAsync((stand.Number, true));
        var result = await runner.RunAsync(await staff.ActorAsync(), step, stand, input);
        await OnBusy.InvokeAsync((stand.Number, false));
        if (result.Refusal is { } refusal)
        {
            Tell(refusal, step);
            await Reload(stand.Number);
            return;
        }

        await SayAsync(step, stand);
    }

    /// <summary>Says that a step was done, and offers to undo it where that is possible.</summary>
    public async Task SayAsync(CaseStep step, CaseStand stand)
    {
        Unsay();
        var mayUndo = CaseSteps.CanBeUndone(step, stand);
        _undoable = mayUndo ? stand.Number : null;
        _told = snackbar.Add(texts[$"Act.{step}.Done", stand.Number], Severity.Success, options =>
        {
            if (mayUndo)
            {
                options.Action = texts["Undo"];
                options.OnClick = _ => InvokeAsync(UndoAsync);
                options.VisibleStateDuration = UndoMs;
            }
        });
        counter.Touch();
        await OnDone.InvokeAsync(stand.Number);
        if (step == CaseStep.Label)
        {
            await js.InvokeVoidAsync("open", DeskUrls.LabelPdf(stand.Number), "_blank");
        }
    }

    /// <summary>What was said of the step before would offer an undo that is no more.</summary>
    private void Unsay()
    {
        if (_told is not null)
        {
            snackbar.Remove(_told);
        }
    }

    private void Tell(Refusal refusal, CaseStep step) => snackbar.Add($"{texts[$"Act.{step}"]}: {sentence.Of(refusal)}", Severity.Warning);
}
