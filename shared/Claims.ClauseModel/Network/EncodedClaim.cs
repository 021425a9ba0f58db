namespace Claims.ClauseModel.Network;

/// <summary>A claim, or a part of one with very many lines, as the network takes it: header token first, then diagnoses, lines, note sentences.</summary>
public sealed record EncodedClaim
{
    /// <summary>T</summary>
    public required int Tokens { get; init; }

    /// <summary>[T, D] embeddings of what codes and words mean.</summary>
    public required float[] Text { get; init; }

    /// <summary>[T, K] rows of the learned-vector table, 0 for none.</summary>
    public required int[] Ids { get; init; }

    /// <summary>[T] class of the token's code, in [0, R); −1 for tokens without a code (header, notes), which are not reconstructed.</summary>
    public required int[] Codes { get; init; }

    /// <summary>[T, N]</summary>
    public required float[] Numbers { get; init; }

    /// <summary>[T] true for rows that are judged against clauses: the header, for the claim as a whole, and lines.</summary>
    public required bool[] Judged { get; init; }

    /// <summary>[T, C] bit f is flag f of the relation between token and clause.</summary>
    public required uint[] Relations { get; init; }

    /// <summary>[T] number of the service line, or 0 for tokens that are none.</summary>
    public required int[] LineNumbers { get; init; }
}
