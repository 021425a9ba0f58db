namespace Claims.ClauseModel.Network;

/// <summary>Runs the network over claims of any policies together. Safe for many threads.</summary>
public interface IClauseNetwork
{
    ModelShape Shape { get; }

    /// <returns>One for each claim, in order; each is what the claim alone would give, up to rounding.</returns>
    IReadOnlyList<ClaimInference> Infer(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims);
}
