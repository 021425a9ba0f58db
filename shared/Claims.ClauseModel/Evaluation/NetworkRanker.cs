using Claims.ClauseModel.Network;
using Claims.ClauseModel.Training;

namespace Claims.ClauseModel.Evaluation;

/// <summary>The risk logit of a network.</summary>
internal sealed class NetworkRanker(string name, IClauseNetwork network, bool isBlank = false) : IClaimRanker
{
    private const int ClaimsAtOnce = 512;

    public string Name => name;

    /// <summary>A network as it was trained: without the clauses, it is not shown any either.</summary>
    public static NetworkRanker Of(Ablation ablation, IClauseNetwork network) => new($"{ablation}", network, ablation == Ablation.WithoutClauses);

    /// <summary>On all cores, in order.</summary>
    public static IReadOnlyList<ClaimInference> Infer(IClauseNetwork network, IReadOnlyList<LabelledClaim> claims, bool isBlank = false) =>
    [
        .. claims.Chunk(ClaimsAtOnce).AsParallel().AsOrdered().SelectMany(chunk => network.Infer([.. chunk.Select(claim => isBlank
            ? (AblationRules.Blank(claim.Example.Claim), AblationRules.Blank(claim.Example.Policy))
            : (claim.Example.Claim, claim.Example.Policy))])),
    ];

    public double[] Score(IReadOnlyList<LabelledClaim> claims) => [.. Infer(network, claims, isBlank).Select(inference => (double)inference.Risk)];
}
