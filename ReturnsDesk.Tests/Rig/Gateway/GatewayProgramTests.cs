using ReturnsDesk.Tests.Programs;

namespace ReturnsDesk.Tests.Rig.Gateway;

public sealed class GatewayProgramTests
{
    [Fact]
    public async Task The_fake_gateway_is_one_of_the_programs_and_wants_keys()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var listed = await EntryPoint.RunAsync([], output, error);
        var refused = await EntryPoint.RunAsync(["gateway"], output, error);

        Assert.Equal((0, true), (listed, refused != 0));
        Assert.Contains("gateway", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("--keys", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_made_once_and_read_again()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("returnsdesk-test-").FullName, "keys.json");

        var made = GatewayKeys.LoadOrCreate(file);

        Assert.Equal(made, GatewayKeys.LoadOrCreate(file));
        Assert.NotEqual(made, GatewayKeys.Create());
    }
}
