using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using ReturnsDesk.Domain.Team;

namespace ReturnsDesk.Components;

/// <summary>Who works in this circuit or request. Ask at the moment of acting: rights and names may change while a page is open.</summary>
public sealed class CurrentStaff(AuthenticationStateProvider authentication)
{
    public async Task<Actor> ActorAsync() => (await PersonAsync()).ToActor();

    /// <summary>For showing and hiding only; use cases decide for themselves.</summary>
    public async Task<bool> MayAsync(string permission) => (await PersonAsync()).Holds(permission);

    public async Task<ClaimsPrincipal> PersonAsync() => (await authentication.GetAuthenticationStateAsync()).User;
}
