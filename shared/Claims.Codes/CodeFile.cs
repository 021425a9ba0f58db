using System.IO.Compression;
using System.Text;
using Claims.Codes.Words;
using Claims.Contracts;

namespace Claims.Codes;

/// <summary>
/// The shipped file: the vocabulary, then one table for each system, written in columns so that like stands beside like, compressed with Brotli.
/// Codes are stored as the length they share with the one before and the rest; ids of words as steps.
/// </summary>
internal static class CodeFile
{
    private static readonly byte[] Magic = "CODES\u0001"u8.ToArray();

    public static byte[] Write(Vocabulary vocabulary, IReadOnlyDictionary<CodeSystem, CodeEntry[]> tables)
    {
        using var file = new MemoryStream();
        using (var brotli = new BrotliStream(file, CompressionLevel.SmallestSize))
        using (var writer = new BinaryWriter(brotli, Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write7BitEncodedInt(vocabulary.Count);
            for (var id = 0; id < vocabulary.Count; id++)
            {
                writer.Write(vocabulary[id]);
            }

            writer.Write7BitEncodedInt(tables.Count);
            foreach (var (system, entries) in tables.OrderBy(table => table.Key))
            {
                writer.Write(system.ToString());
                WriteTable(writer, entries);
            }
        }

        return file.ToArray();
    }

    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static (Vocabulary Vocabulary, Dictionary<CodeSystem, CodeTable> Tables) Read(Stream file)
    {
        using var brotli = new BrotliStream(file, CompressionMode.Decompress);
        using var buffered = new BufferedStream(brotli, 1 << 16);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
        {
            throw new InvalidDataException("Not a code table file of version 1.");
        }

        var words = new string[reader.Read7BitEncodedInt()];
        for (var id = 0; id < words.Length; id++)
        {
            words[id] = reader.ReadString();
        }

        var tables = new Dictionary<CodeSystem, CodeTable>();
        for (var remaining = reader.Read7BitEncodedInt(); remaining > 0; remaining--)
        {
            tables.Add(Enum.Parse<CodeSystem>(reader.ReadString()), new CodeTable(ReadTable(reader)));
        }

        return (new Vocabulary(words), tables);
    }

    private static void WriteTable(BinaryWriter writer, CodeEntry[] entries)
    {
        writer.Write7BitEncodedInt(entries.Length);
        var previous = "";
        foreach (var entry in entries)
        {
            var shared = entry.Code.AsSpan().CommonPrefixLength(previous);
            writer.Write((byte)shared);
            writer.Write(entry.Code[shared..]);
            previous = entry.Code;
        }

        Array.ForEach(entries, entry => writer.Write(entry.IsBillable));
        Array.ForEach(entries, entry => writer.Write(entry.Coverage));
        Array.ForEach(entries, entry => writer.Write7BitEncodedInt(entry.From?.DayNumber ?? 0));
        Array.ForEach(entries, entry => writer.Write7BitEncodedInt(entry.To?.DayNumber ?? 0));
        Array.ForEach(entries, entry => writer.Write7BitEncodedInt(entry.Words.Length));
        foreach (var entry in entries)
        {
            var last = 0;
            foreach (var id in entry.Words)
            {
                writer.Write7BitEncodedInt(id - last);
                last = id;
            }
        }
    }

    private static CodeEntry[] ReadTable(BinaryReader reader)
    {
        var codes = new string[reader.Read7BitEncodedInt()];
        var previous = "";
        for (var i = 0; i < codes.Length; i++)
        {
            var shared = reader.ReadByte();
            codes[i] = previous = string.Concat(previous.AsSpan(0, shared), reader.ReadString());
        }

        var billable = Array.ConvertAll(codes, _ => reader.ReadBoolean());
        var coverage = Array.ConvertAll(codes, _ => reader.ReadByte());
        var from = Array.ConvertAll(codes, _ => ReadDay(reader));
        var to = Array.ConvertAll(codes, _ => ReadDay(reader));
        var words = Array.ConvertAll(codes, _ => new int[reader.Read7BitEncodedInt()]);
        foreach (var bag in words)
        {
            var last = 0;
            for (var i = 0; i < bag.Length; i++)
            {
                bag[i] = last += reader.Read7BitEncodedInt();
            }
        }

        return [.. codes.Select((code, i) => new CodeEntry(code, billable[i], coverage[i], from[i], to[i], words[i]))];
    }

    /// <summary>Day zero, the first of January of year one, stands for none.</summary>
    private static DateOnly? ReadDay(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is var day and not 0 ? DateOnly.FromDayNumber(day) : null;
}
