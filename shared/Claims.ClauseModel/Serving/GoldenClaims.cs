using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>Encoded claims under encoded policies, and what the network in C# says of them.</summary>
/// <param name="Claims">Inputs.</param>
/// <param name="Expected">Outputs, in the order of the claims.</param>
public sealed record GoldenClaims(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> Claims, IReadOnlyList<ClaimInference> Expected)
{
    /// <summary>What the network in C# makes of them.</summary>
    public static GoldenClaims Of(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims, ClauseNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new GoldenClaims(claims, network.Infer(claims));
    }
}
