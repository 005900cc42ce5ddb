namespace ReturnsDesk.Tests.Rig.Gateway;

/// <summary>How a fake gateway is started.</summary>
internal sealed record FakeGatewaySetup
{
    public required GatewayKeys Keys { get; init; }

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Where the book is written along, a line of JSON per event.</summary>
    public string? BookFile { get; init; }

    public ModeTable Modes { get; init; } = new();

    /// <summary>News goes to this address with <c>/stripe</c>, <c>/alipay</c> or <c>/wechat</c> behind it; none is sent where it is missing.</summary>
    public string? WebhookUrl { get; init; }

    /// <summary>Payments nobody registered count as captured, and large, in this currency; null refuses them.</summary>
    public string? AnyPaymentIn { get; init; }

    /// <summary>How long a call that is never answered is held before its connection is cut.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Within this time a second refund of the same amount on the same payment is turned away; zero lets them through.</summary>
    public TimeSpan RefuseTwinsFor { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
