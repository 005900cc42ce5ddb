using static ReturnsDesk.Domain.Returns.ParcelAction;
using static ReturnsDesk.Domain.Returns.ParcelStatus;

namespace ReturnsDesk.Domain.Returns;

/// <summary>Where the parcel is.</summary>
public enum ParcelStatus
{
    None,
    Labelled,
    HandedOver,
    InTransit,
    Delivered,
    Received,

    /// <summary>Lost, damaged on the way, or held by the carrier.</summary>
    Exception,
}

/// <summary>What can happen to a parcel.</summary>
public enum ParcelAction
{
    IssueLabel,
    HandOver,
    Scan,
    Deliver,
    Receive,
    ReportException,
}

/// <summary>The only list of steps a parcel may take. A parcel can be received from anywhere but twice.</summary>
public static class ParcelFlow
{
    public static IReadOnlyList<FlowStep<ParcelStatus, ParcelAction>> Steps { get; } =
    [
        new(None, IssueLabel, Labelled), new(Labelled, IssueLabel, Labelled),
        new(None, HandOver, HandedOver), new(Labelled, HandOver, HandedOver),
        new(HandedOver, Scan, InTransit), new(InTransit, Scan, InTransit), new(ParcelStatus.Exception, Scan, InTransit),
        new(HandedOver, Deliver, Delivered), new(InTransit, Deliver, Delivered),
        new(HandedOver, ReportException, ParcelStatus.Exception), new(InTransit, ReportException, ParcelStatus.Exception), new(Delivered, ReportException, ParcelStatus.Exception),
        new(None, Receive, Received), new(Labelled, Receive, Received), new(HandedOver, Receive, Received),
        new(InTransit, Receive, Received), new(Delivered, Receive, Received), new(ParcelStatus.Exception, Receive, Received),
    ];

    public static Result<ParcelStatus> Next(ParcelStatus from, ParcelAction action) => Steps.Next(from, action, "parcel.step-not-allowed");
}
