namespace ReturnsDesk.Components;

/// <summary>Light, dark or as the system says. The dark sheet is linked with a media condition, so no page ever flashes in the wrong colours.</summary>
public static class ThemeCookie
{
    public const string Name = "rd-theme";
    public const string Light = "light";
    public const string Dark = "dark";
    public const string System = "system";

    public static string Read(HttpRequest request) => request.Cookies[Name] switch
    {
        Light => Light,
        Dark => Dark,
        _ => System,
    };

    public static string DarkMedia(HttpRequest request) => Read(request) switch
    {
        Light => "not all",
        Dark => "all",
        _ => "(prefers-color-scheme: dark)",
    };
}
