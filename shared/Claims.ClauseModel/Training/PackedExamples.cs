using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Training;

/// <summary>
/// Many examples in little memory (about 1.5 kB each): texts and relation marks repeat from claim to claim, so each distinct one is kept once; numbers are kept as
/// float16. What comes out is what went in, but for that rounding. Not safe for adding from several threads.
/// </summary>
public sealed class PackedExamples
{
    private readonly Dictionary<TextKey, int> _textIds = [];
    private readonly List<float[]> _texts = [];
    private readonly Dictionary<uint, ushort> _markIds = [];
    private readonly List<uint> _marks = [];
    private readonly List<Packed> _examples = [];

    public int Count => _examples.Count;

    public EncodedPolicy PolicyOf(int index) => _examples[index].Policy;

    public ClaimLabels LabelsOf(int index) => _examples[index].Labels;

    /// <exception cref="InvalidOperationException">There are more than 65,536 distinct relation marks.</exception>
    public void Add(TrainingExample example)
    {
        ArgumentNullException.ThrowIfNull(example);
        var (claim, t) = (example.Claim, example.Claim.Tokens);
        var width = claim.Text.Length / t;
        var texts = new int[t];
        for (var i = 0; i < t; i++)
        {
            texts[i] = TextId(claim.Text.AsSpan(i * width, width));
        }

        _examples.Add(new Packed(
            texts,
            claim.Ids,
            claim.Codes,
            Array.ConvertAll(claim.Numbers, value => (Half)value),
            claim.Judged,
            Array.ConvertAll(claim.Relations, MarkId),
            claim.LineNumbers,
            example.Policy,
            example.Labels));
    }

    public EncodedClaim ClaimOf(int index)
    {
        var packed = _examples[index];
        var width = _texts[0].Length;
        var text = new float[packed.Texts.Length * width];
        for (var i = 0; i < packed.Texts.Length; i++)
        {
            _texts[packed.Texts[i]].CopyTo(text, i * width);
        }

        return new EncodedClaim
        {
            Tokens = packed.Texts.Length,
            Text = text,
            Ids = packed.Ids,
            Codes = packed.Codes,
            Numbers = Array.ConvertAll(packed.Numbers, value => (float)value),
            Judged = packed.Judged,
            Relations = Array.ConvertAll(packed.Relations, id => _marks[id]),
            LineNumbers = packed.LineNumbers,
        };
    }

    private int TextId(ReadOnlySpan<float> text)
    {
        var key = TextKey.Of(text);
        if (!_textIds.TryGetValue(key, out var id))
        {
            id = _texts.Count;
            _texts.Add(text.ToArray());
            _textIds.Add(key, id);
        }

        return id;
    }

    private ushort MarkId(uint marks)
    {
        if (!_markIds.TryGetValue(marks, out var id))
        {
            if (_marks.Count > ushort.MaxValue)
            {
                throw new InvalidOperationException("More than 65,536 distinct relation marks.");
            }

            id = (ushort)_marks.Count;
            _marks.Add(marks);
            _markIds.Add(marks, id);
        }

        return id;
    }

    /// <summary>128 bits over the bytes of an embedding: two different ones with the same are not to be feared.</summary>
    private readonly record struct TextKey(UInt128 Hash)
    {
        public static TextKey Of(ReadOnlySpan<float> text) =>
            new(MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(text))));
    }

    private sealed record Packed(
        int[] Texts, int[] Ids, int[] Codes, Half[] Numbers, bool[] Judged, ushort[] Relations, int[] LineNumbers, EncodedPolicy Policy, ClaimLabels Labels);
}
