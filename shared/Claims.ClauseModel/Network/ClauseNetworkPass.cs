namespace Claims.ClauseModel.Network;

/// <summary>
/// The whole network over claims of one policy, forward and backward, in plain C# on our own kernels. Holds the activations of its last forward pass, so it is
/// for one thread; parameters and gradients are the caller's.
/// </summary>
internal sealed class ClauseNetworkPass(ParameterLayout layout)
{
    private readonly ClaimRows _rows = new();
    private readonly TokenEncoder _tokens = new(layout);
    private readonly ClauseEncoder _clauses = new(layout);
    private readonly ClauseCrossAttention _cross = new(layout);
    private readonly PairHead _pairs = new(layout);
    private readonly RiskHead _risk = new(layout);
    private readonly GrowingBuffer _dTokens = new();
    private readonly GrowingBuffer _dClauses = new();
    private readonly GrowingBuffer _dDecided = new();
    private readonly GrowingBuffer _dLogits = new();
    private readonly GrowingBuffer _dWeights = new();
    private EncodedPolicy? _policy;

    public ClaimRows Rows => _rows;

    /// <summary>[rows, C]</summary>
    public ReadOnlySpan<float> Governs => _pairs.Governs;

    /// <summary>[rows, C + 1]</summary>
    public ReadOnlySpan<float> Violates => _pairs.Violates;

    /// <summary>[claims]</summary>
    public ReadOnlySpan<float> Risk => _risk.Risk;

    /// <summary>[rows]</summary>
    public ReadOnlySpan<float> Surprise => _tokens.Surprise;

    /// <summary>[H, T, C + 1] of one claim.</summary>
    public ReadOnlySpan<float> Attention(int claim) => _cross.Weights(_rows, claim);

    /// <summary>[H, T, C + 1] of one claim, after <see cref="Backward"/>: total gradient of its attention, 0 for the null clause, whose value is zero.</summary>
    public ReadOnlySpan<float> AttentionGradient(int claim) => _cross.OfClaim(_dWeights.Current, _rows, claim);

    public void Forward(float[] parameters, IReadOnlyList<EncodedClaim> claims, EncodedPolicy policy)
    {
        _policy = policy;
        _rows.Set(claims, layout.Shape);
        _tokens.Forward(parameters, _rows);
        _clauses.Forward(parameters, policy);
        _cross.Forward(parameters, _rows, _tokens.Output, _clauses.Output);
        _pairs.Forward(parameters, _rows, _cross.Output, _clauses.Output, _cross);
        _risk.Forward(parameters, _rows, _cross.Output, _pairs.Violates);
    }

    /// <summary>Adds the gradient of everything to <paramref name="gradient"/>.</summary>
    /// <param name="dGoverns">[rows, C]</param>
    /// <param name="dViolates">[rows, C + 1]; the gradient by way of the risk is added to it.</param>
    /// <param name="dRisk">[claims]</param>
    /// <param name="dSurprise">[rows]; the gradient from inside is added to it.</param>
    public void Backward(
        float[] parameters, float[] gradient, ReadOnlySpan<float> dGoverns, Span<float> dViolates, ReadOnlySpan<float> dRisk, Span<float> dSurprise)
    {
        var policy = _policy ?? throw new InvalidOperationException("Backward needs a forward pass before it.");
        var (m, h) = (layout.Shape.Width, layout.Shape.Heads);
        var attention = h * _rows.Count * (policy.Clauses + 1);
        var dDecided = _dDecided.Zeros(_rows.Count * m);
        var dClauses = _dClauses.Zeros(policy.Clauses * m);
        var dLogits = _dLogits.Zeros(attention);
        var dWeights = _dWeights.Zeros(attention);
        var dTokens = _dTokens.Zeros(_rows.Count * m);
        _risk.Backward(parameters, gradient, _rows, _cross.Output, _pairs.Violates, dRisk, dDecided, dViolates);
        _pairs.Backward(parameters, gradient, _rows, _cross.Output, _clauses.Output, _cross, dGoverns, dViolates, dDecided, dClauses, dLogits, dWeights);
        _cross.Backward(parameters, gradient, _rows, dDecided, dLogits, dWeights, dTokens, dClauses);
        _clauses.Backward(parameters, gradient, policy, dClauses);
        _tokens.Backward(parameters, gradient, _rows, dTokens, dSurprise);
    }
}
