namespace ReturnsDesk.Features.Portal.Following;

/// <summary>Names of the forms on the page of a return, so that a refusal stands at its own.</summary>
internal static class FollowForms
{
    public const string Answer = "answer";
    public const string Exchange = "exchange";
    public const string Message = "message";
    public const string Rating = "rating";
}
