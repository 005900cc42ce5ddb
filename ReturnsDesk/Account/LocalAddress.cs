using ReturnsDesk.Components;

namespace ReturnsDesk.Account;

/// <summary>Where to go after signing in: only to an address of this app, whatever the link said.</summary>
public static class LocalAddress
{
    public static string OrHome(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl) ? address : DeskUrls.Home;
}
