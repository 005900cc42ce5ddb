using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using ReturnsDesk.Components;
using ReturnsDesk.Domain;
using ReturnsDesk.Domain.Mailing;
using ReturnsDesk.Resources;

namespace ReturnsDesk.Features.Mailing.Page;

/// <summary>Whether mail works, and what became of the last mails. The state that is shown stands in the address.</summary>
public sealed partial class MailPage(ReadMails read, TryMailAgain tryAgain, SendTestMail sendTest, CurrentStaff staff, IStringLocalizer<MailScreenTexts> texts)
{
    private MailsView? _view;
    private Refusal? _refusal;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    private IStringLocalizer<MailScreenTexts> L => texts;

    /// <summary>Null for all.</summary>
    private MailState? Wanted => Enum.TryParse<MailState>(State, out var state) && Enum.IsDefined(state) ? state : null;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await ReadAsync();
        }
    }

    private async Task ReadAsync() => _view = await read.ReadAsync(await staff.ActorAsync(), Wanted);

    private async Task TryAgainAsync(long mailId)
    {
        _refusal = (await tryAgain.ExecuteAsync(await staff.ActorAsync(), mailId)).Refusal;
        await ReadAsync();
    }

    private async Task<Refusal?> SendAsync(string to)
    {
        var result = await sendTest.ExecuteAsync(await staff.ActorAsync(), to, CultureInfo.CurrentUICulture.Name);
        await ReadAsync();
        return result.Refusal;
    }
}
