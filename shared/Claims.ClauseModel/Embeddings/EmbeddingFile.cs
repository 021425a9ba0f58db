using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Claims.Codes.Words;

namespace Claims.ClauseModel.Embeddings;

/// <summary>Writes and reads <see cref="WordVectors"/>: a head, the words, then each array whole, little-endian, compressed with Brotli.</summary>
internal static class EmbeddingFile
{
    private static readonly byte[] Magic = "WORDS\u0001"u8.ToArray();

    public static byte[] Write(WordVectors vectors)
    {
        using var file = new MemoryStream();
        using (var brotli = new BrotliStream(file, CompressionLevel.SmallestSize))
        using (var writer = new BinaryWriter(brotli, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write7BitEncodedInt(vectors.Dimensions);
            writer.Write7BitEncodedInt(vectors.Vocabulary.Count);
            for (var id = 0; id < vectors.Vocabulary.Count; id++)
            {
                writer.Write(vectors.Vocabulary[id]);
            }

            writer.Write(MemoryMarshal.AsBytes(vectors.Vectors.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(vectors.Scales.AsSpan()));
            writer.Write(MemoryMarshal.AsBytes(vectors.Weights.AsSpan()));
        }

        return file.ToArray();
    }

    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static WordVectors Read(Stream file)
    {
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(brotli, 1 << 16), Encoding.UTF8);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("Not a word vector file of version 1.");
        }

        var dimensions = reader.Read7BitEncodedInt();
        var words = new string[reader.Read7BitEncodedInt()];
        for (var id = 0; id < words.Length; id++)
        {
            words[id] = reader.ReadString();
        }

        return new WordVectors(
            new Vocabulary(words),
            dimensions,
            ReadArray<sbyte>(reader, words.Length * dimensions),
            ReadArray<float>(reader, words.Length),
            ReadArray<float>(reader, words.Length));
    }

    private static T[] ReadArray<T>(BinaryReader reader, int length)
        where T : unmanaged
    {
        var array = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
