namespace ReturnsDesk.Features.Returns.Details.Acting;

/// <summary>What a person can do on the screen of a case. Its words are <c>Act.…</c>.</summary>
public enum CaseStep
{
    Approve,
    Reject,
    AskForEvidence,
    Label,
    HandOver,
    WaiveGoods,
    Convert,

    /// <summary>Leads to the receiving station.</summary>
    Inspect,

    /// <summary>Leads to the refund.</summary>
    Refund,
    Assign,
    RecordAnswer,
    Extend,
    Appeal,
    Settle,
    Reopen,
    Cancel,
    Close,
}

/// <summary>What a step asks for before it is done.</summary>
public enum CaseStepForm
{
    Nothing,
    Text,
    OptionalText,
    Parcel,
    Until,
}

/// <summary>What the person typed.</summary>
public sealed record CaseStepInput(string Text = "", string Carrier = "", string Waybill = "", DateTime? Until = null);
