using ReturnsDesk.Domain.Orders;
using ReturnsDesk.Features.Settings.Addresses;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Features.Settings;

public sealed class SaveReturnAddressTests
{
    private static readonly ReturnAddressView Berlin = new(0, "Berlin", new PostalAddress { Name = "Lotus Returns", Street = "Weg 1", City = "Berlin" }, IsDefault: false, 0);

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task There_is_always_exactly_one_default(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var (save, read) = (desk.Get<SaveReturnAddress>(), desk.Get<ReadReturnAddresses>());

        var first = (await save.ExecuteAsync(desk.Admin, Berlin)).Value;
        var second = (await save.ExecuteAsync(desk.Admin, Berlin with { Title = "Hamburg", IsDefault = true })).Value;
        var stored = await read.ReadAsync(desk.Admin);
        var givenUp = await save.ExecuteAsync(desk.Admin, stored[0] with { IsDefault = false });

        Assert.NotEqual(first, second);
        Assert.Equal([("Hamburg", true), ("Berlin", false)], stored.Select(address => (address.Title, address.IsDefault)));
        Assert.Equal("return-address.needs-default", givenUp.Refusal?.Code);
    }

    [Theory]
    [MemberData(nameof(TestDb.Engines), MemberType = typeof(TestDb))]
    public async Task A_label_needs_a_whole_address_that_fits(Engine engine)
    {
        await using var desk = await SettingsDesk.OpenAsync(engine);
        var save = desk.Get<SaveReturnAddress>();

        var half = await save.ExecuteAsync(desk.Admin, Berlin with { Address = new PostalAddress { Name = "Lotus" } });
        var endless = await save.ExecuteAsync(desk.Admin, Berlin with { Title = new string('x', 101) });
        var gone = await save.ExecuteAsync(desk.Admin, Berlin with { Id = 404 });

        Assert.Equal(("return-address.incomplete", "return-address.too-long", "return-address.unknown"), (half.Refusal?.Code, endless.Refusal?.Code, gone.Refusal?.Code));
    }
}
