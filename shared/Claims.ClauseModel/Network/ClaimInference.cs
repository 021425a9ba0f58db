namespace Claims.ClauseModel.Network;

/// <summary>What the network says of one encoded claim. T tokens, C clauses, H heads, as encoded, without padding.</summary>
public sealed record ClaimInference
{
    /// <summary>[H, T, C + 1], the null clause last; each row sums to one.</summary>
    public required float[] Attention { get; init; }

    /// <summary>[T, C] logits that the clause governs the token; meaningful for judged tokens.</summary>
    public required float[] Governs { get; init; }

    /// <summary>[T, C + 1] logits that the token breaks the clause; the last column: it is wrong though no clause says so.</summary>
    public required float[] Violates { get; init; }

    /// <summary>Logit that something is wrong with the claim, not calibrated.</summary>
    public required float Risk { get; init; }

    /// <summary>[T] −log probability of the token's code given the other tokens; 0 where there is no code.</summary>
    public required float[] Surprise { get; init; }
}
