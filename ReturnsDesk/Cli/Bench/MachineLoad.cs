namespace ReturnsDesk.Cli.Bench;

/// <summary>How busy the machine was before it was measured: the load average of the last minute, empty where the system does not tell.</summary>
internal static class MachineLoad
{
    private const string File = "/proc/loadavg";

    public static string Now() => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File).Split(' ')[0] : "";
}
