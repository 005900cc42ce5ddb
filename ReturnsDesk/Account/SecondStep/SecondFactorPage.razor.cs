using Microsoft.AspNetCore.Components;
using ReturnsDesk.Domain;

namespace ReturnsDesk.Account.SecondStep;

/// <summary>One's own authenticator. A whole page per step: cookies are written, and the recovery codes are shown once.</summary>
public sealed partial class SecondFactorPage
{
    private SecondFactorView? _view;
    private IReadOnlyList<string>? _codes;
    private Refusal? _refusal;
    private Refusal? _refusalOfRenew;
    private Refusal? _refusalOfRemove;
    private bool _removed;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "set-up")]
    private SecondFactorInput? SetUp { get; set; }

    [SupplyParameterFromForm(FormName = "renew")]
    private SecondFactorInput? Renew { get; set; }

    [SupplyParameterFromForm(FormName = "remove")]
    private SecondFactorInput? Remove { get; set; }

    protected override async Task OnInitializedAsync()
    {
        (SetUp, Renew, Remove) = (SetUp ?? new(), Renew ?? new(), Remove ?? new());
        await ReadAsync();
    }

    private async Task ReadAsync() => _view = await Own.ReadAsync(Http.User);

    private async Task SetUpAsync()
    {
        var result = await Own.SetUpAsync(Http.User, SetUp!.Password, SetUp.Code);
        (_codes, _refusal) = (result.Value, result.Refusal);
        await ReadAsync();
    }

    private async Task RenewAsync()
    {
        var result = await Own.RenewCodesAsync(Http.User, Renew!.Password);
        (_codes, _refusalOfRenew) = (result.Value, result.Refusal);
        await ReadAsync();
    }

    private async Task RemoveAsync()
    {
        _refusalOfRemove = (await Own.RemoveAsync(Http.User, Remove!.Password)).Refusal;
        _removed = _refusalOfRemove is null;
        await ReadAsync();
    }
}

/// <summary>What is typed into one of its forms.</summary>
public sealed class SecondFactorInput
{
    public string? Password { get; set; }

    public string? Code { get; set; }
}
