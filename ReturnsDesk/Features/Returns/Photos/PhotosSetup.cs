using ReturnsDesk.Integrations.Photos;

namespace ReturnsDesk.Features.Returns.Photos;

public static class PhotosSetup
{
    public static IServiceCollection AddPhotos(this IServiceCollection services) => services
        .AddSingleton<DecodeQueue>().AddSingleton<PhotoStudio>()
        .AddSingleton<AddPhoto>().AddSingleton<ReadPhoto>().AddSingleton<ReadPhotos>().AddSingleton<RemoveDraftPhoto>();
}
