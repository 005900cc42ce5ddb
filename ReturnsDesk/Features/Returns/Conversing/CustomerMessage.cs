using ReturnsDesk.Domain.Returns;

namespace ReturnsDesk.Features.Returns.Conversing;

/// <summary>What a customer wrote and by which way. <see cref="MailKey"/> is the same for every copy of one mail.</summary>
public sealed record CustomerMessage(string Body, MessageSource Source, string? MailKey = null);
