namespace Claims.ClauseModel.Onnx;

/// <summary>
/// Names of the inputs and outputs of <c>model.onnx</c>. Row-major; B claims of T tokens, Q policies of C clauses; what is shorter is padded and masked.
/// float32 unless said otherwise.
/// </summary>
internal static class ModelTensors
{
    /// <summary>[B, T, D]</summary>
    public const string TokenText = "token_text";

    /// <summary>int64 [B, T, K], 0 for none.</summary>
    public const string TokenIds = "token_ids";

    /// <summary>int64 [B, T], in [0, R); 0 where the token has none.</summary>
    public const string TokenCode = "token_code";

    /// <summary>[B, T, N]</summary>
    public const string TokenNumbers = "token_numbers";

    /// <summary>[B, T] 1 for tokens, 0 for padding.</summary>
    public const string TokenMask = "token_mask";

    /// <summary>[B, T] 1 where the token has a code.</summary>
    public const string TokenCoded = "token_coded";

    /// <summary>[B, T] 1 for header and lines.</summary>
    public const string TokenJudged = "token_judged";

    /// <summary>[Q, C, D]</summary>
    public const string ClauseText = "clause_text";

    /// <summary>[Q, C, G]</summary>
    public const string ClauseNumbers = "clause_numbers";

    /// <summary>[Q, C] 1 for clauses, 0 for padding.</summary>
    public const string ClauseMask = "clause_mask";

    /// <summary>int64 [B], which of the Q policies the claim is under.</summary>
    public const string Policy = "policy";

    /// <summary>uint8 [B, T, C, F], 0 or 1.</summary>
    public const string Relations = "relations";

    /// <summary>[B, H, T, C + 1], the null clause last.</summary>
    public const string Attention = "attention";

    /// <summary>[B, T, C] logits.</summary>
    public const string Governs = "governs";

    /// <summary>[B, T, C + 1] logits; last, that the token is wrong though no clause says so.</summary>
    public const string Violates = "violates";

    /// <summary>[B] logit.</summary>
    public const string Risk = "risk";

    /// <summary>[B, T], 0 where the token has no code.</summary>
    public const string Surprise = "surprise";
}
