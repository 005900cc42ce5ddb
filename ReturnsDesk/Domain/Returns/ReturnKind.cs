namespace ReturnsDesk.Domain.Returns;

/// <summary>What the customer asks for.</summary>
public enum ReturnKind
{
    Return,
    RefundOnly,
    Exchange,
    Replacement,
    Withdrawal,
}

/// <summary>How the goods travel back.</summary>
public enum ReturnWay
{
    MerchantLabel,
    OwnCourier,
    Pickup,
    DropOff,
}

/// <summary>Where a case came from.</summary>
public enum ReturnSource
{
    Desk,
    Portal,
    Api,

    /// <summary>Counted history from a file: no money was moved by the desk.</summary>
    Import,
}

public static class ReturnKinds
{
    /// <summary>True where goods are expected back.</summary>
    public static bool GoodsComeBack(this ReturnKind kind) => kind is ReturnKind.Return or ReturnKind.Exchange or ReturnKind.Withdrawal;

    /// <summary>True where something is sent in place of the goods.</summary>
    public static bool SendsReplacement(this ReturnKind kind) => kind is ReturnKind.Exchange or ReturnKind.Replacement;

    /// <summary>True where a customer may have a statutory right to just this: goods back for money back.</summary>
    public static bool IsStatutoryClaim(this ReturnKind kind) => kind is ReturnKind.Return or ReturnKind.Withdrawal;
}
