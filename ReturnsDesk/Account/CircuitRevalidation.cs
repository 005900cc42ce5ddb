using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ReturnsDesk.Account;

/// <summary>Looks every three seconds whether the person of an open page may still be here: circuits outlive sign-outs. Whoever may not is led to the sign-in page.</summary>
internal sealed class CircuitRevalidation(ILoggerFactory loggers, StaffStamps stamps) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => StaffStamps.KeptFor;

    /// <summary>False where a person was signed in who may not be here any more; they are then nobody.</summary>
    public async Task<bool> MayActAsync()
    {
        var person = (await GetAuthenticationStateAsync()).User;
        if (person.Identity?.IsAuthenticated != true || await stamps.IsCurrentAsync(person))
        {
            return true;
        }

        SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        return false;
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        stamps.IsCurrentAsync(authenticationState.User, cancellationToken);
}
