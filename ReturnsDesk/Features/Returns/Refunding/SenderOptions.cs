using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ReturnsDesk.Features.Returns.Refunding;

/// <summary>How the sender of refunds works; section <c>Refunds</c> of the settings.</summary>
public sealed class SenderOptions
{
    /// <summary>How many refunds are with gateways at once, 1…64.</summary>
    [Range(1, 64)]
    public int InFlight { get; set; } = 4;

    /// <summary>Seconds between two refunds to the same payment, 0…3600: gateways take a quick twin for a mistake.</summary>
    [Range(0, 3600)]
    public int SecondsBetweenRefundsOfOnePayment { get; set; } = 2;

    /// <summary>Seconds between two looks at the queue, 0.1…60.</summary>
    [Range(0.1, 60)]
    public double PauseSeconds { get; set; } = 2;

    /// <summary>Seconds that a node may work on one refund before another takes over, 30…600. A call to a gateway ends after twenty.</summary>
    [Range(30, 600)]
    public int LeaseSeconds { get; set; } = 90;

    /// <summary>Who works: unlike for every start of the program.</summary>
    public string Node { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName[..Math.Min(50, Environment.MachineName.Length)]}/{Guid.NewGuid():N}");

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
