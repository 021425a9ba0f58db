using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Explanation;

/// <summary>
/// Reads one encoded claim again and again under fewer clauses. Tokens do not see clauses before they attend to them, nor clauses each other: both are encoded once,
/// and a reading costs cross-attention and heads only. For one thread.
/// </summary>
internal sealed class ClauseEraser
{
    private readonly ParameterLayout _layout;
    private readonly float[] _parameters;
    private readonly EncodedClaim _claim;
    private readonly int _clauses;
    private readonly TokenEncoder _tokenEncoder;
    private readonly ClauseEncoder _clauseEncoder;
    private readonly ClauseCrossAttention _cross;
    private readonly PairHead _pairs;
    private readonly RiskHead _risk;
    private readonly ClaimRows _rows = new();
    private readonly GrowingBuffer _kept = new();

    public ClauseEraser(ParameterLayout layout, float[] parameters, EncodedClaim claim, EncodedPolicy policy)
    {
        (_layout, _parameters, _claim, _clauses) = (layout, parameters, claim, policy.Clauses);
        (_tokenEncoder, _clauseEncoder) = (new TokenEncoder(layout), new ClauseEncoder(layout));
        (_cross, _pairs, _risk) = (new ClauseCrossAttention(layout), new PairHead(layout), new RiskHead(layout));
        _rows.Set([claim], layout.Shape);
        _tokenEncoder.Forward(parameters, _rows);
        _clauseEncoder.Forward(parameters, policy);
    }

    /// <summary>Logit that something is wrong with the claim, were these the only clauses.</summary>
    /// <param name="kept">Columns that stay, in order.</param>
    public float Risk(ReadOnlySpan<int> kept)
    {
        var m = _layout.Shape.Width;
        var clauses = _kept.Take(kept.Length * m);
        for (var i = 0; i < kept.Length; i++)
        {
            _clauseEncoder.Output.Slice(kept[i] * m, m).CopyTo(clauses[(i * m)..]);
        }

        _rows.Set([Erasure.KeepClauses(_claim, _clauses, kept)], _layout.Shape);
        _cross.Forward(_parameters, _rows, _tokenEncoder.Output, clauses);
        _pairs.Forward(_parameters, _rows, _cross.Output, clauses, _cross);
        _risk.Forward(_parameters, _rows, _cross.Output, _pairs.Violates);
        return _risk.Risk[0];
    }
}
