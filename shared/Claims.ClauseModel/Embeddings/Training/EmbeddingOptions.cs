namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>How word vectors are trained. The defaults were chosen on the validation pairs of <see cref="Evaluation.EmbeddingEvaluation"/>.</summary>
public sealed record EmbeddingOptions
{
    /// <summary>Seed of the random projection; the same seed and tables give the same bytes.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>Width of the vectors; a multiple of the number of heads that split them.</summary>
    public int Dimensions { get; init; } = 128;

    /// <summary>Words to either side that count as seen together: nearly every description whole.</summary>
    public int Window { get; init; } = 30;

    /// <summary>Least number of texts that hold a word for it to get a vector of its own.</summary>
    public int FewestTexts { get; init; } = 2;

    /// <summary>
    /// Exponent by which the counts of a family of like codes are damped: n siblings weigh n^(1−x) texts together, so that the thousands of fractures by
    /// encounter
    /// do not say alone what every word means.
    /// </summary>
    public double FamilyDamping { get; init; } = 0.5;

    /// <summary>
    /// Exponent of the eigenvalues in the vectors: ½ weighs every direction alike in words and contexts (Levy, Goldberg and Dagan 2015, section
    /// 3.2).
    /// </summary>
    public double EigenvaluePower { get; init; } = 0.5;

    /// <summary>The constant a of a/(a + p(word)), smooth inverse frequency (Arora, Liang and Ma 2017).</summary>
    public double FrequencySmoothing { get; init; } = 1e-3;
}
