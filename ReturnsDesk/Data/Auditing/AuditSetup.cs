namespace ReturnsDesk.Data.Auditing;

internal static class AuditSetup
{
    public static IServiceCollection AddAuditChain(this IServiceCollection services, IConfiguration configuration, AuditPlaces places)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection("Audit"))
            .Validate(audit => audit.IsGood(), $"Audit:Key must be base64 of at least {AuditOptions.FewestKeyBytes} bytes.").ValidateOnStart();
        return services.AddSingleton(places).AddSingleton<AuditKey>().AddSingleton<HeadFile>().AddSingleton<AuditAppender>().AddSingleton<AuditTrail>();
    }
}
