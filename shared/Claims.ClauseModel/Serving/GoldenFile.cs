using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>The bytes of <see cref="GoldenClaims"/>.</summary>
internal static class GoldenFile
{
    private const string Magic = "CLAUSE-GOLDEN-1";

    /// <summary>Little-endian; each array with its length before it; each policy once.</summary>
    public static byte[] Write(GoldenClaims golden)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        var policies = golden.Claims.Select(claim => claim.Policy).DistinctBy(policy => policy.Hash).ToList();
        writer.Write(Magic);
        writer.Write(policies.Count);
        policies.ForEach(policy => Write(writer, policy));
        writer.Write(golden.Claims.Count);
        foreach (var ((claim, policy), expected) in golden.Claims.Zip(golden.Expected))
        {
            writer.Write(policies.FindIndex(known => known.Hash == policy.Hash));
            Write(writer, claim);
            Write(writer, expected);
        }

        writer.Flush();
        return memory.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static GoldenClaims Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        try
        {
            if (reader.ReadString() != Magic)
            {
                throw new InvalidDataException($"It does not begin with {Magic}.");
            }

            var policies = Many(reader, ReadPolicy);
            var cases = Many(reader, _ => (Policy: policies[reader.ReadInt32()], Claim: ReadClaim(reader), Expected: ReadInference(reader)));
            return new GoldenClaims([.. cases.Select(read => (read.Claim, read.Policy))], [.. cases.Select(read => read.Expected)]);
        }
        catch (Exception failure) when (failure is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"It is not a file of golden claims: {failure.Message}", failure);
        }
    }

    private static void Write(BinaryWriter writer, EncodedPolicy policy)
    {
        writer.Write(policy.Hash);
        writer.Write(policy.Clauses);
        foreach (var clause in policy.ClauseIds)
        {
            writer.Write(clause);
        }

        Write<float>(writer, policy.Text);
        Write<float>(writer, policy.Numbers);
    }

    private static EncodedPolicy ReadPolicy(BinaryReader reader) =>
        new(reader.ReadString(), Many(reader, _ => reader.ReadString()), Array<float>(reader), Array<float>(reader));

    private static void Write(BinaryWriter writer, EncodedClaim claim)
    {
        writer.Write(claim.Tokens);
        Write<float>(writer, claim.Text);
        Write<int>(writer, claim.Ids);
        Write<int>(writer, claim.Codes);
        Write<float>(writer, claim.Numbers);
        Write<bool>(writer, claim.Judged);
        Write<uint>(writer, claim.Relations);
        Write<int>(writer, claim.LineNumbers);
    }

    private static EncodedClaim ReadClaim(BinaryReader reader) => new()
    {
        Tokens = reader.ReadInt32(),
        Text = Array<float>(reader),
        Ids = Array<int>(reader),
        Codes = Array<int>(reader),
        Numbers = Array<float>(reader),
        Judged = Array<bool>(reader),
        Relations = Array<uint>(reader),
        LineNumbers = Array<int>(reader),
    };

    private static void Write(BinaryWriter writer, ClaimInference expected)
    {
        Write<float>(writer, expected.Attention);
        Write<float>(writer, expected.Governs);
        Write<float>(writer, expected.Violates);
        writer.Write(expected.Risk);
        Write<float>(writer, expected.Surprise);
    }

    private static ClaimInference ReadInference(BinaryReader reader) => new()
    {
        Attention = Array<float>(reader),
        Governs = Array<float>(reader),
        Violates = Array<float>(reader),
        Risk = reader.ReadSingle(),
        Surprise = Array<float>(reader),
    };

    private static List<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new List<T>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            items.Add(read(reader));
        }

        return items;
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>Checks the length against what is left before it takes memory for it.</summary>
    private static T[] Array<T>(BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        var left = (reader.BaseStream.Length - reader.BaseStream.Position) / Unsafe.SizeOf<T>();
        if (length < 0 || length > left)
        {
            throw new EndOfStreamException($"An array of {length} does not fit what is left.");
        }

        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
