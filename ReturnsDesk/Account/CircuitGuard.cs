using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ReturnsDesk.Account;

/// <summary>Every click and key of an open page passes here first: those of a person who may not be here any more are dropped, whatever a browser that stays goes on sending.</summary>
internal sealed class CircuitGuard(AuthenticationStateProvider authentication) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        if (authentication is not CircuitRevalidation revalidation || await revalidation.MayActAsync())
        {
            await next(activity);
        }
    };
}
