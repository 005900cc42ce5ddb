namespace ReturnsDesk.Resources;

/// <summary>The sentences for <c>ImportCodes</c>; the key is the code, the facts fill the places.</summary>
public sealed class ImportProblemTexts;
