using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>All parameters of the model, one after the other in one flat array. Names and order are part of the file format: added to at the end only.</summary>
public sealed class ParameterLayout : ParameterSlots
{
    public ParameterLayout(ModelShape shape)
    {
        var (m, h, d, p) = (shape.Width, shape.Heads, shape.HeadWidth, shape.Pair);
        Shape = shape;
        TokenText = Matrix("token.text.w", m, shape.Text);
        TokenIds = Add("token.ids", [shape.IdBuckets, m], InitialFill.Zero, decays: true);
        TokenNumbers = Matrix("token.numbers.w", m, shape.TokenNumbers);
        TokenBias = Vector("token.b", m);
        TokenNorm = Norm("token.norm", m);
        SelfQuery = Linear("self.q", m, m);
        SelfKey = Linear("self.k", m, m);
        SelfValue = Linear("self.v", m, m);
        Reconstruct = Linear("reconstruct", shape.CodeBuckets, m);
        SelfOut = Linear("self.out", m, m);
        SelfSurprise = Vector("self.surprise", m);
        SelfNorm = Norm("self.norm", m);
        EncodeUp = Linear("encode.up", shape.Inner, m);
        EncodeDown = Linear("encode.down", m, shape.Inner);
        EncodeNorm = Norm("encode.norm", m);
        ClauseText = Matrix("clause.text.w", m, shape.Text);
        ClauseNumbers = Matrix("clause.numbers.w", m, shape.ClauseNumbers);
        ClauseBias = Vector("clause.b", m);
        ClauseNorm = Norm("clause.norm", m);
        CrossQuery = Linear("cross.q", m, m);
        CrossKey = Linear("cross.k", m, m);
        CrossValue = Linear("cross.v", m, m);
        CrossRelation = Add("cross.relation", [h, shape.Relations], InitialFill.Zero, decays: false);
        CrossNullKey = Add("cross.null.k", [h, d], InitialFill.SmallNormal, decays: false);
        CrossNullBias = Vector("cross.null.b", h);
        CrossRelationValue = Add("cross.relation.value", [h, shape.Relations, d], InitialFill.SmallNormal, decays: true);
        CrossOut = Linear("cross.out", m, m);
        CrossNorm = Norm("cross.norm", m);
        DecideUp = Linear("decide.up", shape.Inner, m);
        DecideDown = Linear("decide.down", m, shape.Inner);
        DecideNorm = Norm("decide.norm", m);
        GovernsWeight = Add("governs.w", [h], InitialFill.One, decays: false);
        GovernsBias = Vector("governs.b", 1);
        PairToken = Matrix("pair.token.w", p, m);
        PairClause = Matrix("pair.clause.w", p, m);
        PairRelation = Matrix("pair.relation.w", p, shape.Relations);
        PairAttention = Add("pair.attention", [h, p], InitialFill.Glorot, decays: false);
        PairGoverns = Add("pair.governs", [p], InitialFill.SmallNormal, decays: false);
        PairBias = Vector("pair.b", p);
        PairOut = Add("pair.out.w", [p], InitialFill.SmallNormal, decays: true);
        PairOutBias = Vector("pair.out.b", 1);
        NullWeight = Add("null.w", [m], InitialFill.SmallNormal, decays: true);
        NullBias = Vector("null.b", 1);
        RiskScale = Add("risk.scale", [1], InitialFill.One, decays: false);
        RiskWeight = Add("risk.w", [m], InitialFill.SmallNormal, decays: true);
        RiskBias = Vector("risk.b", 1);
    }

    public ModelShape Shape { get; }

    public ParameterSlot TokenText { get; }
    public ParameterSlot TokenIds { get; }
    public ParameterSlot TokenNumbers { get; }
    public ParameterSlot TokenBias { get; }
    public NormSlots TokenNorm { get; }
    public LinearSlots SelfQuery { get; }
    public LinearSlots SelfKey { get; }
    public LinearSlots SelfValue { get; }
    public LinearSlots Reconstruct { get; }
    public LinearSlots SelfOut { get; }
    public ParameterSlot SelfSurprise { get; }
    public NormSlots SelfNorm { get; }
    public LinearSlots EncodeUp { get; }
    public LinearSlots EncodeDown { get; }
    public NormSlots EncodeNorm { get; }
    public ParameterSlot ClauseText { get; }
    public ParameterSlot ClauseNumbers { get; }
    public ParameterSlot ClauseBias { get; }
    public NormSlots ClauseNorm { get; }
    public LinearSlots CrossQuery { get; }
    public LinearSlots CrossKey { get; }
    public LinearSlots CrossValue { get; }
    public ParameterSlot CrossRelation { get; }
    public ParameterSlot CrossNullKey { get; }
    public ParameterSlot CrossNullBias { get; }
    public ParameterSlot CrossRelationValue { get; }
    public LinearSlots CrossOut { get; }
    public NormSlots CrossNorm { get; }
    public LinearSlots DecideUp { get; }
    public LinearSlots DecideDown { get; }
    public NormSlots DecideNorm { get; }
    public ParameterSlot GovernsWeight { get; }
    public ParameterSlot GovernsBias { get; }
    public ParameterSlot PairToken { get; }
    public ParameterSlot PairClause { get; }
    public ParameterSlot PairRelation { get; }
    public ParameterSlot PairAttention { get; }
    public ParameterSlot PairGoverns { get; }
    public ParameterSlot PairBias { get; }
    public ParameterSlot PairOut { get; }
    public ParameterSlot PairOutBias { get; }
    public ParameterSlot NullWeight { get; }
    public ParameterSlot NullBias { get; }
    public ParameterSlot RiskScale { get; }
    public ParameterSlot RiskWeight { get; }
    public ParameterSlot RiskBias { get; }
}
