namespace ReturnsDesk.Features.Mailing.Composing;

/// <summary>A part of a mail, in plain words: how it looks is the business of <see cref="MailPlainText"/> and <see cref="MailHtml"/>.</summary>
internal abstract record MailBlock
{
    internal sealed record Paragraph(string Text) : MailBlock;

    /// <summary>What a person wrote, set apart, with all its lines.</summary>
    internal sealed record Quote(string Label, string Text) : MailBlock;

    internal sealed record Facts(IReadOnlyList<(string Name, string Value)> Rows) : MailBlock;

    internal sealed record List(string Label, IReadOnlyList<string> Entries) : MailBlock;

    /// <summary>A code to be typed elsewhere.</summary>
    internal sealed record Code(string Text) : MailBlock;

    internal sealed record Link(string Text, string Address) : MailBlock;

    internal sealed record Small(string Text) : MailBlock;
}

/// <summary>A mail before it has a look.</summary>
internal sealed record MailDocument(string Subject, string Language, IReadOnlyList<MailBlock> Blocks);
