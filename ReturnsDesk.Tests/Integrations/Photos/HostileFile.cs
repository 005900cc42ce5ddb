namespace ReturnsDesk.Tests.Integrations.Photos;

/// <summary>A file that means no good, and what may be answered to it: codes, or <see cref="Stored"/> where it is made harmless by being made anew.</summary>
internal sealed record HostileFile(string Name, byte[] Bytes, params string[] Answers)
{
    public const string Stored = "stored";
    public static readonly string[] Either = [Stored, "photo.damaged"];

    /// <summary>Cut off at places all over the file.</summary>
    public static IEnumerable<HostileFile> CutOff(string name, byte[] whole, int places) =>
        from place in Enumerable.Range(0, places)
        let length = 16 + ((whole.Length - 17) * place / (places - 1))
        select new HostileFile($"{name} cut at {length} of {whole.Length}", whole[..length], Either);

    /// <summary>Bytes turned over at places all over the file, behind its signature.</summary>
    public static IEnumerable<HostileFile> Flipped(string name, byte[] whole, int files) =>
        from seed in Enumerable.Range(1, files)
        select new HostileFile($"{name} with bytes flipped, {seed}", Flip(whole, seed), [.. Either, "photo.too-wide", "photo.too-many-pixels", "photo.too-costly", "photo.not-a-picture"]);

    public override string ToString() => Name;

    private static byte[] Flip(byte[] whole, int seed)
    {
        var dice = new Random(seed);
        byte[] flipped = [.. whole];
        for (var i = 0; i < 1 + (seed % 12); i++)
        {
            flipped[dice.Next(12, flipped.Length)] ^= (byte)(1 << dice.Next(8));
        }

        return flipped;
    }
}
