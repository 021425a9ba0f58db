namespace Claims.Attention;

/// <summary>Parameters of gated attention pooling, or where their gradients are added.</summary>
/// <param name="content">[H·A, D] V of the paper.</param>
/// <param name="contentBias">[H·A]</param>
/// <param name="gate">[H·A, D] U of the paper.</param>
/// <param name="gateBias">[H·A]</param>
/// <param name="score">[H, A] w of the paper.</param>
public readonly ref struct GatedPoolingParameters(Span<float> content, Span<float> contentBias, Span<float> gate, Span<float> gateBias, Span<float> score)
{
    public Span<float> Content { get; } = content;

    public Span<float> ContentBias { get; } = contentBias;

    public Span<float> Gate { get; } = gate;

    public Span<float> GateBias { get; } = gateBias;

    public Span<float> Score { get; } = score;

    internal void Require(GatedPoolingShape shape)
    {
        Shape.Require<float>(Content, shape.Hidden * shape.Width);
        Shape.Require<float>(ContentBias, shape.Hidden);
        Shape.Require<float>(Gate, shape.Hidden * shape.Width);
        Shape.Require<float>(GateBias, shape.Hidden);
        Shape.Require<float>(Score, shape.Hidden);
    }
}
