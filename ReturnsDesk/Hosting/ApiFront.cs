using ReturnsDesk.Data;
using ReturnsDesk.Domain;
using ReturnsDesk.Features.Api;

namespace ReturnsDesk.Hosting;

/// <summary>Stands before the programming interface: no secret in an address, and whatever goes wrong is told as problem JSON, without a trace.</summary>
public static class ApiFront
{
    public static Task GuardAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path.StartsWithSegments(ApiSetup.Root, StringComparison.OrdinalIgnoreCase) ? AnswerAsync(context, next) : next(context);

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (ApiQuery.HoldsSecret(context))
        {
            await ApiProblem.WriteAsync(context, new Refusal("api.key-in-address"));
            return;
        }

        try
        {
            await next(context);
        }
        catch (NotPermittedException exception) when (!context.Response.HasStarted)
        {
            await ApiProblem.WriteAsync(context, new Refusal("desk.not-permitted", exception.Permission));
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await ApiProblem.WriteAsync(context, new Refusal(exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? "api.body-too-long" : "api.request-malformed", 256));
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<Program>>().LogError(exception, "A call of the API failed: {Path}.", context.Request.Path.Value);
            await ApiProblem.WriteAsync(context, new Refusal("api.failed"));
        }
    }
}
