namespace ReturnsDesk.Features.Products;

public static class ProductsSetup
{
    public static IServiceCollection AddProducts(this IServiceCollection services) => services
        .AddSingleton<SaveProductImage>().AddSingleton<RemoveProductImage>().AddSingleton<ReadProductImages>().AddSingleton<ReadProductImage>().AddSingleton<ReadLineImage>();
}
