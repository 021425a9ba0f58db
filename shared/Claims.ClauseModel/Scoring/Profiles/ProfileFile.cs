using System.IO.Compression;
using System.Text;

namespace Claims.ClauseModel.Scoring.Profiles;

/// <summary>Writes and reads <see cref="NormalProfile"/>, compressed with Brotli. Scores are float32 already, see <see cref="Nonconformity"/>.</summary>
internal static class ProfileFile
{
    private static readonly byte[] Magic = "PROFILE\u0001"u8.ToArray();

    public static byte[] Write(NormalProfile profile)
    {
        using var file = new MemoryStream();
        using (var brotli = new BrotliStream(file, CompressionLevel.SmallestSize))
        using (var writer = new BinaryWriter(brotli, Encoding.UTF8))
        {
            writer.Write(Magic);
            WriteKind(writer, profile.Pooled);
            writer.Write(profile.Kinds.Count);
            foreach (var (kind, own) in profile.Kinds.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                writer.Write(kind);
                WriteKind(writer, own);
            }

            WriteScores(writer, profile.LineScores);
            WriteScores(writer, profile.ClaimScores);
        }

        return file.ToArray();
    }

    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static NormalProfile Read(Stream file)
    {
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(brotli, 1 << 16), Encoding.UTF8);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("Not a profile file of version 1.");
        }

        var pooled = ReadKind(reader);
        var kinds = new Dictionary<string, KindProfile>(StringComparer.Ordinal);
        for (var remaining = reader.ReadInt32(); remaining > 0; remaining--)
        {
            kinds.Add(reader.ReadString(), ReadKind(reader));
        }

        return new NormalProfile(kinds, pooled, ReadScores(reader), ReadScores(reader));
    }

    private static void WriteKind(BinaryWriter writer, KindProfile profile)
    {
        foreach (var value in (double[])[.. profile.Shares, profile.Exclusion, profile.Broken, profile.Null, profile.Entropy, profile.Median, profile.Scale])
        {
            writer.Write(value);
        }
    }

    private static KindProfile ReadKind(BinaryReader reader)
    {
        var shares = new double[LinePattern.Bins];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = reader.ReadDouble();
        }

        return new KindProfile(
            shares, reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
    }

    private static void WriteScores(BinaryWriter writer, IReadOnlyDictionary<string, IReadOnlyList<double>> scores)
    {
        writer.Write(scores.Count);
        foreach (var (category, values) in scores.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(category);
            writer.Write(values.Count);
            foreach (var value in values)
            {
                writer.Write((float)value);
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<double>> ReadScores(BinaryReader reader)
    {
        var scores = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        for (var remaining = reader.ReadInt32(); remaining > 0; remaining--)
        {
            var category = reader.ReadString();
            var values = new double[reader.ReadInt32()];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.ReadSingle();
            }

            scores.Add(category, values);
        }

        return scores;
    }
}
