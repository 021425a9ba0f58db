using Claims.ClauseModel.Relations;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>
/// What each symbolic relation adds to the logit of a clause. Set by hand, so that a clause which names the line's service outweighs any likeness of words,
/// and a broken one is seen even where it names nothing (cover, filing) beside clauses that name the service; training replaces them.
/// </summary>
internal static class RelationBias
{
    private static readonly float[] Weights = Create();

    public static float Of(LineClauseRelation relation)
    {
        Span<float> features = stackalloc float[RelationFeatures.Count];
        RelationFeatures.Write(relation, features);
        var bias = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            bias += features[i] * Weights[i];
        }

        return bias;
    }

    private static float[] Create()
    {
        var weights = new float[RelationFeatures.Count];
        weights[RelationFeatures.ServiceInScope] = 3;
        weights[RelationFeatures.DiagnosisInScope] = 1;
        weights[RelationFeatures.PlaceInScope] = 0.5f;
        weights[RelationFeatures.ModifierInScope] = 0.5f;
        weights[RelationFeatures.IsUniversal] = -1.5f;
        weights[RelationFeatures.OutOfScope] = -4;
        weights[RelationFeatures.AnyMet] = 0.5f;
        weights[RelationFeatures.AnyBroken] = 4;
        weights[RelationFeatures.ExclusionBroken] = 1;
        weights[RelationFeatures.LimitBroken] = 0.5f;
        return weights;
    }
}
