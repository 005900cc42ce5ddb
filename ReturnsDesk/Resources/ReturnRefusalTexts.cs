namespace ReturnsDesk.Resources;

/// <summary>Why a step of a return was refused, by refusal code.</summary>
public sealed class ReturnRefusalTexts;
