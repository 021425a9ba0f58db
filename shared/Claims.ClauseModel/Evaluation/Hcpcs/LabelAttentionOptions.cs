namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>How <see cref="LabelAttention"/> is trained; chosen on the validation codes.</summary>
internal sealed record LabelAttentionOptions
{
    /// <summary>What a cosine of 1 of two texts is worth in a logit, before training.</summary>
    public required float Sharpness { get; init; }

    /// <summary>What a cosine of 1 of their words adds, before training; 0 leaves words out for good.</summary>
    public required float SharedWords { get; init; }

    public required int Epochs { get; init; }

    /// <summary>Codes for one step.</summary>
    public required int Batch { get; init; }

    public int Heads { get; init; } = 4;

    public int HeadWidth { get; init; } = 64;

    /// <summary>The highest, after one epoch of warm-up.</summary>
    public float LearningRate { get; init; } = 0.01f;

    public float WeightDecay { get; init; } = 0.01f;

    /// <summary>Share of a text's vector that a training step leaves out (Srivastava et al. 2014).</summary>
    public float Dropout { get; init; } = 0.3f;

    public int Seed { get; init; } = 1;
}
