using ReturnsDesk.Components;
using ReturnsDesk.Components.Shared;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Features.Returns.Inspecting;

namespace ReturnsDesk.Features.Returns.Receiving;

/// <summary>From the found case over the receipt to the saved inspection.</summary>
public sealed partial class ReceivingPage
{
    private const string ChangedMeanwhile = "case.changed-meanwhile";

    private Task ShowAsync(ParcelMatch match)
    {
        (_match, _matches, _step, _focus, _refusal) = (match, [], StationStep.Found, ScanField, null);
        var isHere = match.Parcel == ParcelStatus.Received;
        if (isHere && match.Status == CaseStatus.Received)
        {
            Say(Tone.Warn, L["Found.Before"], L["Found.Before.Next"]);
        }
        else if (isHere)
        {
            Say(Tone.Warn, L["Found.Done"], L["Found.Done.Next"]);
        }
        else if (match.Status is CaseStatus.Approved or CaseStatus.InTransit)
        {
            Say(Tone.Good, L["Found"], L["Found.Next"]);
        }
        else
        {
            Say(Tone.Warn, L["Found.Unannounced"], L["Found.Unannounced.Next"]);
        }

        return Task.CompletedTask;
    }

    private Task ConfirmAsync() => ScanAsync("");

    private Task ConfirmStepAsync() => _step switch
    {
        StationStep.Found when _match is { Parcel: not ParcelStatus.Received } => ReceiveAsync(_match),
        StationStep.Found when _match is { Status: CaseStatus.Received } => InspectAsync(_match.Number),
        _ => Task.CompletedTask,
    };

    private async Task ReceiveAsync(ParcelMatch match)
    {
        var actor = await staff.ActorAsync();
        var result = await receiveParcel.ExecuteAsync(actor, new CaseRef(match.Number));
        if (result.Refusal is { } refusal)
        {
            Refuse(refusal, match.Number);
            return;
        }

        _revision++;
        if (await readInspection.ReadAsync(actor, match.Number) is { CanBeInspected: true })
        {
            Note(match.Number, L["Outcome.Received"], match.Number, Tone.Good);
            await InspectAsync(match.Number);
            return;
        }

        Clear();
        Say(Tone.Warn, L["Received.Unannounced", match.Number], L["Received.Unannounced.Next"]);
        Note(match.Number, L["Outcome.Unannounced"], match.Number);
    }

    private async Task InspectAsync(string number)
    {
        await OpenAsync(number);
        navigation.NavigateTo(DeskUrls.Inspect(number));
    }

    private async Task OpenAsync(string number)
    {
        Clear();
        _view = await readInspection.ReadAsync(await staff.ActorAsync(), number);
        if (_view is not { CanBeInspected: true, Lines.Count: > 0 } view)
        {
            _view = _view is null ? null : _view with { Number = number };
            Say(Tone.Bad, _view is null ? L["Bench.Unknown", number] : L["Bench.NotNow", number], L["Bench.NotNow.Next"]);
            return;
        }

        (_sheet, _step, _focus) = (new InspectionSheet(view), StationStep.Inspecting, Bench);
        var isFirst = view.Status == CaseStatus.Received;
        Say(isFirst ? Tone.Good : Tone.Warn, isFirst ? L["Bench.Inspect", number] : L["Bench.Again", number], L["Bench.Next"]);
    }

    private async Task SaveAsync()
    {
        if (_isBusy || _view is null || _sheet is not { IsReady: true })
        {
            return;
        }

        _isBusy = true;
        var (number, sheet) = (_view.Number, _sheet);
        var actor = await staff.ActorAsync();
        var result = await recordInspection.ExecuteAsync(actor, new CaseRef(number, _view.Version), sheet.ToDraft());
        _isBusy = false;
        if (result.Refusal is { } refusal)
        {
            await KeepAsync(refusal, number);
            return;
        }

        var (grades, differences) = (sheet.Grades(), sheet.Differences().Count);
        Clear();
        Say(differences == 0 ? Tone.Good : Tone.Warn, L["Saved", number, grades], differences == 0 ? L["Saved.Next"] : L["Saved.Differences", differences]);
        Note(number, differences == 0 ? L["Outcome.Inspected", grades] : L["Outcome.Differs", grades], number);
        _revision++;
        navigation.NavigateTo(DeskUrls.Receiving);
    }

    /// <summary>The sheet stays as written; where somebody else was faster, the next Enter saves it on what they left.</summary>
    private async Task KeepAsync(Refusal refusal, string number)
    {
        Refuse(refusal, number);
        _focus = Bench;
        if (refusal.Code == ChangedMeanwhile && await readInspection.ReadAsync(await staff.ActorAsync(), number) is { CanBeInspected: true } fresh)
        {
            _view = fresh;
            Say(Tone.Bad, L["Bench.Changed"], L["Bench.Changed.Next"]);
            _refusal = refusal;
        }
    }

    private Task LeaveAsync()
    {
        if (_step == StationStep.Inspecting && _sheet is { IsTouched: true } && !_isLeaving)
        {
            Say(Tone.Warn, L["Bench.Leave"], L["Bench.Leave.Next"]);
            (_isLeaving, _focus) = (true, Bench);
            return Task.CompletedTask;
        }

        Clear();
        Say(Tone.Neutral, L["Ready"], L["Ready.Hint"]);
        if (Case is not null || Asked is not null)
        {
            navigation.NavigateTo(DeskUrls.Receiving);
        }

        return Task.CompletedTask;
    }

    private void Clear() =>
        (_step, _match, _matches, _view, _sheet, _refusal, _isLeaving, _focus) = (StationStep.Ready, null, [], null, null, null, false, ScanField);

    private void Say(Tone tone, string title, string? text = null)
    {
        _word = new StationWord(tone, title, text);
        _sound = tone == Tone.Neutral ? null : tone;
        _refusal = null;
        _isLeaving = false;
    }

    private void Refuse(Refusal refusal, string number)
    {
        Say(Tone.Bad, L["Refused", number]);
        Note(number, L["Outcome.Refused"], number);
        _refusal = refusal;
    }

    private void Note(string scanned, string outcome, string? number, Tone? tone = null)
    {
        _recent.Insert(0, new RecentScan(clock.GetUtcNow().UtcDateTime, scanned, tone ?? _word.Tone, outcome, number));
        if (_recent.Count > MostRecent)
        {
            _recent.RemoveAt(MostRecent);
        }
    }
}
