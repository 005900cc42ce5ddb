namespace ReturnsDesk.Features.Returns.Exchanging;

public static class ExchangingSetup
{
    public static IServiceCollection AddExchanging(this IServiceCollection services) => services
        .AddSingleton<ChargeRound>().AddSingleton<RecordLinkNews>().AddSingleton<ILinkNews>(provider => provider.GetRequiredService<RecordLinkNews>())
        .AddSingleton<ChooseReplacement>().AddSingleton<ChooseExchange>().AddSingleton<SendReplacementFirst>().AddSingleton<MarkReplacementSent>().AddSingleton<UndoExchange>()
        .AddSingleton<SendPaymentLink>().AddSingleton<AskAboutLink>().AddSingleton<RecordDifferencePaid>().AddSingleton<ForgoDifference>().AddSingleton<SendCharges>().AddSingleton<LapseReservations>()
        .AddSingleton<ReadExchange>().AddSingleton<ReadExchangeChoices>().AddSingleton<ReadCustomerExchange>().AddSingleton<ReadToSend>().AddSingleton<FindVariants>();
}
