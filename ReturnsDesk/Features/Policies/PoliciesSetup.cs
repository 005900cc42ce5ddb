namespace ReturnsDesk.Features.Policies;

public static class PoliciesSetup
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) => services
        .AddSingleton<ReadPolicies>().AddSingleton<ReadPolicy>().AddSingleton<ReadPolicyChoices>().AddSingleton<ReadPolicyExample>()
        .AddSingleton<BeginDraft>().AddSingleton<SaveDraft>().AddSingleton<ProposePolicy>().AddSingleton<PublishPolicy>().AddSingleton<SendBackPolicy>().AddSingleton<WithdrawPolicy>()
        .AddSingleton<ReadPublicPolicy>().AddTransient<PolicySentences>().AddTransient<PublicSections>();
}
