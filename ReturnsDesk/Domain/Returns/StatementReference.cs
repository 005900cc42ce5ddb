using System.Security.Cryptography;

namespace ReturnsDesk.Domain.Returns;

/// <summary>What a buyer quotes about a statement: <c>W-7K3M-92QP</c>, drawn at random, in letters that are not taken for each other. It opens nothing.</summary>
public static class StatementReference
{
    public const int Length = 11;

    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Draw() => $"W-{RandomNumberGenerator.GetString(Letters, 4)}-{RandomNumberGenerator.GetString(Letters, 4)}";
}
