namespace ReturnsDesk.Domain.Orders;

/// <summary>Where a parcel goes or comes from, as the shop or the merchant wrote it. <see cref="Country"/> is ISO 3166 alpha-2 where known.</summary>
public sealed record PostalAddress
{
    public string Name { get; init; } = "";
    public string Street { get; init; } = "";
    public string City { get; init; } = "";
    public string Region { get; init; } = "";
    public string PostalCode { get; init; } = "";
    public string Country { get; init; } = "";
    public string Phone { get; init; } = "";
}
