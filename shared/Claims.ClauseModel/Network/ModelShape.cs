namespace Claims.ClauseModel.Network;

/// <summary>Sizes of the clause-attention model. They are part of the model folder: a model is read with the sizes it was trained with.</summary>
public sealed record ModelShape
{
    /// <summary>D: width of text embeddings.</summary>
    public int Text { get; init; } = 128;

    /// <summary>N: numeric features of a token, see <see cref="Features.TokenNumbers"/>.</summary>
    public required int TokenNumbers { get; init; }

    /// <summary>G: numeric features of a clause, see <see cref="Features.ClauseNumbers"/>.</summary>
    public required int ClauseNumbers { get; init; }

    /// <summary>F: flags of a relation between a token and a clause, at most 32, see <see cref="Features.RelationMarks"/>.</summary>
    public required int Relations { get; init; }

    /// <summary>K: learned-vector slots of a token, see <see cref="Features.TokenIds"/>.</summary>
    public int IdSlots { get; init; } = 3;

    /// <summary>V: rows of the learned-vector table; row 0 stands for nothing and stays zero.</summary>
    public int IdBuckets { get; init; } = 2048;

    /// <summary>R: classes that codes are reconstructed among.</summary>
    public int CodeBuckets { get; init; } = 512;

    /// <summary>M: width of token and clause vectors.</summary>
    public int Width { get; init; } = 64;

    /// <summary>H: attention heads; a divisor of <see cref="Width"/>.</summary>
    public int Heads { get; init; } = 4;

    /// <summary>Inner width of the feed-forward layers.</summary>
    public int Inner { get; init; } = 128;

    /// <summary>P: hidden width of the head that judges a token against a clause.</summary>
    public int Pair { get; init; } = 32;

    /// <summary>d: width of one head.</summary>
    public int HeadWidth => Width / Heads;
}
