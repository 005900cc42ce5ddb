namespace ReturnsDesk.Features.Orders;

public static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services.AddSingleton<ReadOrders>().AddSingleton<ReadOrder>();
}
