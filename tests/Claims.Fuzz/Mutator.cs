using System.IO.Compression;
using System.Text;

namespace Claims.Fuzz;

/// <summary>Seeded damage to good submissions. The i-th input depends on the seed and i alone.</summary>
internal sealed class Mutator(IReadOnlyList<string> files, int seed)
{
    /// <summary>One input in so many is junk of up to 100 MB.</summary>
    private const int JunkEvery = 10_000;

    private static readonly string?[] MediaTypes = [null, "application/json", "application/fhir+json", "application/edi-x12", "text/plain", "application/x-ndjson"];

    private readonly List<byte[]> _originals = files.Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();

    public (ReadOnlyMemory<byte> Content, string? MediaType, string? Encoding) Input(int index)
    {
        var random = new Random(unchecked((seed * 1_000_003) + index));
        if (index % JunkEvery == JunkEvery - 1)
        {
            return (Junk(random, index / JunkEvery), MediaTypes[random.Next(MediaTypes.Length)], null);
        }

        var bytes = _originals[random.Next(_originals.Count)];
        for (var times = 1 + random.Next(4); times > 0; times--)
        {
            bytes = bytes.Length == 0 ? bytes : Damage(bytes, random);
        }

        return random.Next(50) == 0 ? (Bomb(random, bytes), null, "gzip") : (bytes, random.Next(3) == 0 ? MediaTypes[random.Next(MediaTypes.Length)] : null, null);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        switch (random.Next(10))
        {
            case 0:
                return bytes[..at];
            case 1:
                var flipped = (byte[])bytes.Clone();
                for (var i = random.Next(30); i >= 0; i--)
                {
                    flipped[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
            case 2:
                return [.. bytes[..at], .. Repeat("[{\"(*~:"[random.Next(7)].ToString(), random.Next(20_000)), .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. Repeat("9", random.Next(5_000)), .. "e999999999"u8, .. bytes[at..]];
            case 4:
                var (from, to) = ("*~:^>|\n\r\t "[random.Next(10)], "*~:^>|\n\r\t\0"[random.Next(10)]);
                return Array.ConvertAll(bytes, b => b == from ? (byte)to : b);
            case 5:
                return [.. bytes[..at], .. bytes[random.Next(bytes.Length)..], .. bytes[at..]];
            case 6:
                return Shuffle(bytes, random);
            case 7:
                return random.Next(2) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes)) : [.. "\uFEFF"u8, .. bytes];
            case 8:
                return [.. bytes, .. bytes];
            default:
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                return [.. bytes[..at], .. noise, .. bytes[at..]];
        }
    }

    /// <summary>Segments, lines or values in another order.</summary>
    private static byte[] Shuffle(byte[] bytes, Random random)
    {
        var separator = "~\n,"[random.Next(3)];
        var parts = Encoding.Latin1.GetString(bytes).Split(separator);
        random.Shuffle(parts);
        return Encoding.Latin1.GetBytes(string.Join(separator, parts));
    }

    /// <summary>A small file that unpacks to a large one, cut now and then.</summary>
    private static byte[] Bomb(Random random, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
            var filler = new byte[1 << 16];
            for (var i = random.Next(40); i > 0; i--)
            {
                gzip.Write(filler);
            }
        }

        var all = packed.ToArray();
        return random.Next(3) == 0 ? all[..random.Next(all.Length)] : all;
    }

    private static byte[] Junk(Random random, int kind)
    {
        var junk = new byte[(kind % 5) switch { 0 => 100 << 20, 1 => 60 << 20, _ => 20 << 20 }];
        switch (kind % 4)
        {
            case 0:
                random.NextBytes(junk);
                break;
            case 1:
                Fill(junk, "{\"resourceType\":\"Bundle\",\"entry\":[", "{\"resource\":{\"resourceType\":\"Claim\"}},");
                break;
            case 2:
                Fill(junk, "[", "1,");
                break;
            default:
                Fill(junk, "ISA*00*          *00*          *ZZ*S              *ZZ*R              *261102*0915*^*00501*000000101*0*T*:~", "CLM*1*1~");
                break;
        }

        return junk;
    }

    private static void Fill(byte[] into, string head, string body)
    {
        var at = Encoding.ASCII.GetBytes(head, into);
        var unit = Encoding.ASCII.GetBytes(body);
        for (; at + unit.Length <= into.Length; at += unit.Length)
        {
            unit.CopyTo(into, at);
        }
    }

    private static byte[] Repeat(string text, int times) => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));
}
