using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>Splits claims into calls: those of the same padded size together, so that a long claim does not make short ones long.</summary>
/// <param name="Size">What the claims of the call are padded to.</param>
/// <param name="Members">Indices of the claims, at most <see cref="InferenceOptions.MostClaims"/>.</param>
internal sealed record InferencePlan(PaddedSize Size, IReadOnlyList<int> Members)
{
    public static IEnumerable<InferencePlan> Of(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims, int mostClaims) =>
        from size in Enumerable.Range(0, claims.Count).GroupBy(i => PaddedSize.Of(claims[i].Claim.Tokens, claims[i].Policy.Clauses))
        from members in size.Chunk(mostClaims)
        select new InferencePlan(size.Key, members);
}
