using Claims.Attention;

namespace Claims.ProviderModel.Network;

/// <summary>Sizes of the provider network. Part of the file format.</summary>
public sealed record ProviderShape
{
    /// <summary>I, width of an encoded claim.</summary>
    public required int Claim { get; init; }

    /// <summary>T, width of the encoded totals; 0 for a network that reads the claims alone.</summary>
    public required int Totals { get; init; }

    /// <summary>D, width of a claim inside; 0 for a network that reads the totals alone.</summary>
    public required int Width { get; init; }

    /// <summary>H, ways to weigh the claims.</summary>
    public required int Heads { get; init; }

    /// <summary>A, hidden units of a head.</summary>
    public required int Gate { get; init; }

    /// <summary>Hidden units of the decision.</summary>
    public required int Hidden { get; init; }

    /// <summary>See <see cref="GatedPoolingShape.Sharpness"/>.</summary>
    public float Sharpness { get; init; } = 6;

    /// <summary>See <see cref="GatedPoolingShape.Cap"/>.</summary>
    public float Cap { get; init; } = 12;

    internal GatedPoolingShape Pooling => new(Width, Heads, Gate, Sharpness, Cap);

    /// <summary>Width of what the decision reads: pooled claims, then totals.</summary>
    internal int Decision => (Heads * Width) + Totals;
}
