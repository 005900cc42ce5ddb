using static ReturnsDesk.Domain.Returns.FaultSide;

namespace ReturnsDesk.Domain.Returns;

/// <summary>The reasons a new desk starts with.</summary>
public static class ReturnReasons
{
    /// <summary>Reason of imported history that named none.</summary>
    public const string Other = "other";

    public static IReadOnlyList<ReturnReason> Shipped { get; } = Build();

    private static ReturnReason[] Build()
    {
        var position = 0;
        ReturnReason Reason(string code, string? parent, FaultSide fault, string en, string zh) => new(code, parent, fault, position++, en, zh);

        return
        [
            Reason("fit", null, Customer, "Fit", "尺码不合"),
            Reason("fit-small", "fit", Customer, "Too small", "尺码偏小"),
            Reason("fit-large", "fit", Customer, "Too large", "尺码偏大"),
            Reason("taste", null, Customer, "Taste", "不喜欢"),
            Reason("colour", "taste", Customer, "Colour", "颜色不喜欢"),
            Reason("style", "taste", Customer, "Style", "款式不喜欢"),
            Reason("changed-mind", null, Customer, "Changed mind", "不想要了"),
            Reason("ordered-wrong", null, Customer, "Ordered wrong", "拍错/多拍"),
            Reason("defect", null, Merchant, "Defect", "质量问题"),
            Reason("defect-function", "defect", Merchant, "Does not work", "功能故障"),
            Reason("defect-look", "defect", Merchant, "Flaw in looks", "外观瑕疵"),
            Reason("damaged-in-transit", null, Carrier, "Damaged in transit", "运输破损"),
            Reason("not-as-described", null, Merchant, "Not as described", "与描述不符"),
            Reason("not-as-described-material", "not-as-described", Merchant, "Material differs", "材质不符"),
            Reason("not-as-described-function", "not-as-described", Merchant, "Function differs", "功能不符"),
            Reason("not-as-described-size", "not-as-described", Merchant, "Size differs", "尺寸不符"),
            Reason("wrong-item", null, Merchant, "Wrong item", "发错货"),
            Reason("missing-part", null, Merchant, "Missing part", "少件/漏发"),
            Reason("late", null, Carrier, "Late", "物流太慢"),
            Reason("not-delivered", null, Carrier, "Not delivered", "未收到货"),
            Reason("empty-box", null, Unknown, "Empty box", "空包裹"),
            Reason("counterfeit", null, Merchant, "Counterfeit", "假冒商品"),
            Reason("agreed", null, Agreed, "Agreed", "协商一致"),
            Reason(Other, null, Unknown, "Other", "其他"),
        ];
    }
}
