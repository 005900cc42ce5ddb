using ReturnsDesk.Domain.Returns;
using ReturnsDesk.Integrations.Photos;
using ReturnsDesk.Tests.Support;

namespace ReturnsDesk.Tests.Integrations.Photos;

public sealed class HostileFilesTests
{
    [Fact]
    public void The_corpus_is_large_and_no_two_of_it_are_the_same()
    {
        Assert.True(HostileCorpus.Files.Count >= 200);
        Assert.Equal(HostileCorpus.Files.Count, HostileCorpus.Files.Select(file => file.Name).Distinct().Count());
        Assert.Equal(HostileCorpus.Files.Count, HostileCorpus.Files.Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Bytes))).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(HostileCorpus.Names), MemberType = typeof(HostileCorpus))]
    public async Task Is_refused_with_its_own_sentence_or_made_harmless(int place, string name)
    {
        var file = HostileCorpus.Files[place];
        using var queue = new DecodeQueue(TimeProvider.System);

        var made = await new PhotoStudio(queue).PrepareAsync(file.Bytes, name);

        Assert.Contains(made.Refusal?.Code ?? HostileFile.Stored, file.Answers);
        if (made.Value is { } photo)
        {
            Findings.AssertNone(CleanJpeg.Findings(photo.Full).Concat(CleanJpeg.Findings(photo.Thumbnail)));
            Assert.InRange(Math.Max(photo.Width, photo.Height), 1, PhotoLimits.StoredSide);
        }
    }

    /// <summary>What gets to a decoder costs no more than the budget, whatever it holds; the decoders themselves are bounded by what is counted here.</summary>
    [Fact]
    public void Nothing_reaches_a_decoder_that_costs_more_than_the_budget()
    {
        var headers = HostileCorpus.Files.Select(file => PhotoSniffer.Read(file.Bytes, file.Name).Value).OfType<PhotoHeader>().ToList();

        Assert.NotEmpty(headers);
        Assert.All(headers, header => Assert.InRange(DecodeBudget.BytesFor(header), 1, DecodeBudget.MostBytes));
        Assert.All(headers, header => Assert.InRange(header.Passes, 1, DecodeBudget.MostPasses));
    }

    [Fact]
    public void The_inspection_can_fail()
    {
        var plain = APicture.Jpeg();

        Assert.Empty(CleanJpeg.Findings(plain));
        Assert.NotEmpty(CleanJpeg.Findings(JpegFile.WithExif(plain, 1)));
        Assert.NotEmpty(CleanJpeg.Findings(JpegFile.With(plain, JpegFile.Segment(0xFE, [1, 2]))));
        Assert.NotEmpty(CleanJpeg.Findings([.. plain, 1]));
        Assert.NotEmpty(CleanJpeg.Findings([.. plain, .. JpegFile.End]));
    }
}
