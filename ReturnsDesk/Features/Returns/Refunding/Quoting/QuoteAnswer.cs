using System.Text.Json.Serialization;

namespace ReturnsDesk.Features.Returns.Refunding.Quoting;

/// <summary>What the returns of a quote file are worth, in minor units, in their sequence.</summary>
public sealed record QuoteAnswer(string Currency, IReadOnlyList<ReturnAnswer> Returns);

/// <summary><see cref="Entitlement"/> is what lines, freight and goodwill come to; <see cref="Total"/> the same, bounded by <see cref="Available"/>.</summary>
public sealed record ReturnAnswer(
    IReadOnlyList<LineAnswer> Lines, long Freight, long ReturnFreight, long Goodwill, long ClawBack, long Entitlement, long Available, long Total,
    IReadOnlyList<TenderAnswer> Tenders, IReadOnlyList<StepAnswer> Derivation);

public sealed record LineAnswer(int Line, string Sku, int Units, string Grade, long Net, long Tax, long Deduction, long Fee, long Refund);

public sealed record TenderAnswer(int Payment, long Amount);

/// <summary>A step of the arithmetic; its facts as plain invariant text.</summary>
public sealed record StepAnswer(string Code, IReadOnlyList<string> Facts, long Amount);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(QuoteAnswer))]
internal sealed partial class QuoteAnswerJson : JsonSerializerContext;
