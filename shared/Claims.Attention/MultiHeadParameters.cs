namespace Claims.Attention;

/// <summary>
/// Weights of multi-head cross-attention (Vaswani et al. 2017, section 3.2.2). M width of tokens and clauses, H heads of width D; projections are
/// stored as linear layers store them, one row for each output.
/// </summary>
public sealed class MultiHeadParameters
{
    public MultiHeadParameters(int width, int heads, int headWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(headWidth);
        (Width, Heads, HeadWidth) = (width, heads, headWidth);
        var inner = heads * headWidth;
        (Query, Key, Value, Output) = (new float[inner * width], new float[inner * width], new float[inner * width], new float[width * inner]);
        (QueryBias, KeyBias, ValueBias, OutputBias) = (new float[inner], new float[inner], new float[inner], new float[width]);
        NullKey = new float[inner];
    }

    public int Width { get; }

    public int Heads { get; }

    public int HeadWidth { get; }

    /// <summary>[H·D, M]</summary>
    public float[] Query { get; }

    /// <summary>[H·D]</summary>
    public float[] QueryBias { get; }

    /// <summary>[H·D, M]</summary>
    public float[] Key { get; }

    /// <summary>[H·D]</summary>
    public float[] KeyBias { get; }

    /// <summary>[H·D, M]</summary>
    public float[] Value { get; }

    /// <summary>[H·D]</summary>
    public float[] ValueBias { get; }

    /// <summary>[M, H·D]</summary>
    public float[] Output { get; }

    /// <summary>[M]</summary>
    public float[] OutputBias { get; }

    /// <summary>[H, D]: each head's key for "no clause governs".</summary>
    public float[] NullKey { get; }
}
