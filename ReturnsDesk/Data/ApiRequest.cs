namespace ReturnsDesk.Data;

/// <summary>A call of a program that changed something, and what it was answered: kept in the transaction of the change, so that the same call can only have happened once.</summary>
public sealed class ApiRequest
{
    public const int MostKey = 200;

    private ApiRequest()
    {
    }

    public ApiRequest(long apiKeyId, string idempotencyKey, string requestHash, DateTime at) =>
        (ApiKeyId, IdempotencyKey, RequestHash, At) = (apiKeyId, idempotencyKey, requestHash, at);

    public long Id { get; private set; }
    public long ApiKeyId { get; private set; }

    /// <summary>Chosen by the program; counts for its own key only.</summary>
    public string IdempotencyKey { get; private set; } = "";

    /// <summary>SHA-256 of what was asked: method, path and body.</summary>
    public string RequestHash { get; private set; } = "";
    public int Status { get; private set; }
    public string Answer { get; private set; } = "";
    public DateTime At { get; private set; }

    public void Answered(int status, string answer) => (Status, Answer) = (status, answer);
}
