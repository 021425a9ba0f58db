using Claims.ClauseModel.Network;
using Claims.Learning;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>Parameters of <see cref="LabelAttention"/> in one flat array.</summary>
internal sealed class LabelAttentionParameters
{
    private readonly List<ParameterSlot> _slots = [];

    /// <param name="text">D, width of the text embeddings.</param>
    /// <param name="heads">H</param>
    /// <param name="headWidth">d</param>
    public LabelAttentionParameters(int text, int heads, int headWidth)
    {
        (Text, Heads, HeadWidth) = (text, heads, headWidth);
        Queries = [.. Enumerable.Range(0, heads).Select(head => Add($"q.{head}", [headWidth, text]))];
        Keys = [.. Enumerable.Range(0, heads).Select(head => Add($"k.{head}", [headWidth, text]))];
        SharedWords = Add("words", [heads]);
    }

    public int Text { get; }

    public int Heads { get; }

    public int HeadWidth { get; }

    public int Length { get; private set; }

    public IReadOnlyList<ParameterSlot> Slots => _slots;

    /// <summary>[d, D] of each head.</summary>
    public IReadOnlyList<ParameterSlot> Queries { get; }

    /// <summary>[d, D] of each head.</summary>
    public IReadOnlyList<ParameterSlot> Keys { get; }

    /// <summary>[H] what a cosine of 1 of the words adds to a head's logit.</summary>
    public ParameterSlot SharedWords { get; }

    /// <summary>
    /// Start where attention is already sensible: queries and keys of a head share one random projection, so that a logit is about <paramref
    /// name="sharpness"/> times the cosine of the two texts (Johnson and Lindenstrauss 1984), each head seeing another part of it.
    /// </summary>
    public float[] Create(Random random, float sharpness, float sharedWords)
    {
        var values = new float[Length];
        var deviation = Math.Sqrt(sharpness / Math.Sqrt(HeadWidth));
        for (var head = 0; head < Heads; head++)
        {
            var query = Queries[head].Of(values);
            foreach (ref var weight in query)
            {
                weight = (float)(deviation * Normal(random));
            }

            query.CopyTo(Keys[head].Of(values));
        }

        SharedWords.Of(values).Fill(sharedWords);
        return values;
    }

    /// <summary>Box and Muller (1958).</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private ParameterSlot Add(string name, int[] dimensions)
    {
        var slot = new ParameterSlot(name, Length, dimensions, InitialFill.Zero, Decays: dimensions.Length > 1);
        _slots.Add(slot);
        Length += slot.Length;
        return slot;
    }
}
