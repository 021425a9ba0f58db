namespace Claims.ClauseModel.Training;

/// <summary>How the model is trained. The same options on the same claims give the same parameters, bit for bit, on any number of cores.</summary>
public sealed record TrainingOptions
{
    public int Seed { get; init; } = 20_261_121;

    /// <summary>Most passes over the training claims.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Claims of one group: they are under one policy and go through the network together.</summary>
    public int GroupSize { get; init; } = 16;

    /// <summary>Groups of one step. Their gradients are made apart and added in order, so that the result does not hang on the number of cores.</summary>
    public int GroupsPerStep { get; init; } = 4;

    public float LearningRate { get; init; } = 2e-3f;

    /// <summary>Steps over which the learning rate grows to its full size.</summary>
    public int WarmUpSteps { get; init; } = 200;

    public float WeightDecay { get; init; } = 0.01f;

    /// <summary>Largest norm of a step's gradient; a larger one is scaled down to it (Pascanu, Mikolov and Bengio 2013).</summary>
    public float LargestGradient { get; init; } = 1;

    /// <summary>Epochs without a better validation score after which training ends.</summary>
    public int Patience { get; init; } = 2;

    /// <summary>Weight of the loss that says which clauses govern, beside the risk's weight of one.</summary>
    public float GovernsWeight { get; init; } = 0.3f;

    /// <summary>Weight of the loss that says which clauses are broken.</summary>
    public float ViolatesWeight { get; init; } = 1;

    /// <summary>Weight of the self-supervised loss: each code told from the other tokens.</summary>
    public float ReconstructionWeight { get; init; } = 0.1f;

    /// <summary>What is taken from the model, for comparison.</summary>
    public Ablation Ablation { get; init; } = Ablation.None;
}
