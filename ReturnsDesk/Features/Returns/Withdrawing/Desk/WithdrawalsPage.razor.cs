using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Components.Layout;
using ReturnsDesk.Domain;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Returns.Withdrawing.Desk;

/// <summary>The order that a person chose for a statement, and what of it.</summary>
public sealed record ChosenOrder(string Reference, long OrderId, IReadOnlyList<WithdrawnUnits> Units);

/// <summary>The statements that wait for a person, the one that waits longest first.</summary>
public sealed partial class WithdrawalsPage(
    ReadStatements read, FindStatementOrder find, AttachStatement attach, SetStatementAside setAside, CurrentStaff staff, WorkCounter counter, IStringLocalizer<WithdrawalTexts> texts)
{
    private StatementsView? _view;
    private Done? _done;

    private IStringLocalizer<WithdrawalTexts> L => texts;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _view = await read.ReadAsync(await staff.ActorAsync());

    private async Task<IReadOnlyList<CandidateOrder>> FindAsync(string reference, string number) => await find.ReadAsync(await staff.ActorAsync(), reference, number);

    private async Task<Refusal?> AttachAsync(ChosenOrder chosen)
    {
        var attached = await attach.ExecuteAsync(await staff.ActorAsync(), chosen.Reference, chosen.OrderId, chosen.Units);
        return await AfterAsync(attached.Refusal, new Done(chosen.Reference, attached.Value));
    }

    private async Task<Refusal?> SetAsideAsync(string reference, string reason) =>
        await AfterAsync((await setAside.ExecuteAsync(await staff.ActorAsync(), reference, reason)).Refusal, new Done(reference, null));

    /// <summary>Where it was refused the card stays with what was typed.</summary>
    private async Task<Refusal?> AfterAsync(Refusal? refusal, Done done)
    {
        if (refusal is null)
        {
            _done = done;
            await ReadAsync();
            counter.Touch();
            StateHasChanged();
        }

        return refusal;
    }

    private sealed record Done(string Reference, string? CaseNumber);
}
