namespace ReturnsDesk.Features.Importing.Reading;

/// <summary>What a file is read as.</summary>
public enum ImportContent
{
    Orders,

    /// <summary>Past returns, as counted history.</summary>
    Returns,

    /// <summary>Due times that a platform set for open cases.</summary>
    Deadlines,
}
