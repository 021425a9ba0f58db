namespace Claims.ClauseModel.Network;

/// <summary>Runs the network over claims of any policies together. Safe for many threads.</summary>
public interface IClauseNetwork
{
    ModelShape Shape { get; }

    /// <param name="cancellation">Stops between calls, or the call that is under way where that can be done.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <returns>One for each claim, in order; each is what the claim alone would give, up to rounding.</returns>
    IReadOnlyList<ClaimInference> Infer(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims, CancellationToken cancellation = default);
}
