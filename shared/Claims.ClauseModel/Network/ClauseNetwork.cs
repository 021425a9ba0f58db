namespace Claims.ClauseModel.Network;

/// <summary>The network in plain C#: the oracle that served models are checked against, and what training validates with.</summary>
public sealed class ClauseNetwork(ParameterLayout layout, float[] parameters) : IClauseNetwork
{
    public ModelShape Shape => layout.Shape;

    public IReadOnlyList<ClaimInference> Infer(IReadOnlyList<(EncodedClaim Claim, EncodedPolicy Policy)> claims, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var results = new ClaimInference[claims.Count];
        var pass = new ClauseNetworkPass(layout);
        foreach (var group in Enumerable.Range(0, claims.Count).GroupBy(i => claims[i].Policy.Hash, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var members = group.ToList();
            var policy = claims[members[0]].Policy;
            pass.Forward(parameters, members.ConvertAll(i => claims[i].Claim), policy);
            for (var i = 0; i < members.Count; i++)
            {
                results[members[i]] = Result(pass, i, policy.Clauses);
            }
        }

        return results;
    }

    private static ClaimInference Result(ClauseNetworkPass pass, int claim, int clauses)
    {
        var (start, end) = (pass.Rows.Start(claim), pass.Rows.Start(claim + 1));
        return new ClaimInference
        {
            Attention = pass.Attention(claim).ToArray(),
            Governs = pass.Governs[(start * clauses)..(end * clauses)].ToArray(),
            Violates = pass.Violates[(start * (clauses + 1))..(end * (clauses + 1))].ToArray(),
            Risk = pass.Risk[claim],
            Surprise = pass.Surprise[start..end].ToArray(),
        };
    }
}
