namespace ReturnsDesk.Domain.Returns;

/// <summary>Why goods come back: data the merchant may edit. The names of the shipped reasons are in both languages.</summary>
public sealed class ReturnReason
{
    private ReturnReason()
    {
    }

    public ReturnReason(string code, string? parentCode, FaultSide fault, int position, string nameEn, string nameZh)
    {
        (Code, ParentCode, Position) = (code, parentCode, position);
        Describe(nameEn, nameZh, fault, isActive: true);
    }

    public string Code { get; private set; } = "";

    /// <summary>The first level; null for a reason of the first level.</summary>
    public string? ParentCode { get; private set; }
    public FaultSide Fault { get; private set; }
    public int Position { get; private set; }
    public string NameEn { get; private set; } = "";
    public string NameZh { get; private set; } = "";
    public bool IsActive { get; private set; }
    public int Version { get; private set; }

    public Result Describe(string nameEn, string nameZh, FaultSide fault, bool isActive)
    {
        if (string.IsNullOrWhiteSpace(nameEn) || string.IsNullOrWhiteSpace(nameZh))
        {
            return new Refusal("reason.needs-both-names");
        }

        (NameEn, NameZh, Fault, IsActive) = (nameEn.Trim(), nameZh.Trim(), fault, isActive);
        return Result.Done;
    }
}
