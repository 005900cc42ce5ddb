using ReturnsDesk.Components;

namespace ReturnsDesk.Features.Returns.Withdrawing;

public static class WithdrawingSetup
{
    public static IServiceCollection AddWithdrawing(this IServiceCollection services) => services
        .AddSingleton<OpenStatement>().AddSingleton<ReceiveWithdrawal>().AddSingleton<AttachStatement>().AddSingleton<SetStatementAside>()
        .AddSingleton<ReadStatements>().AddSingleton<FindStatementOrder>().AddSingleton<ReadStatementCount>().AddSingleton<ReadReceipt>().AddSingleton<ReadWithdrawable>()
        .AddSingleton<IWorkCounts, StatementCounts>();
}
