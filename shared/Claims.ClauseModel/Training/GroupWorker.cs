using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Training;

/// <summary>Makes the gradient of one group; has its own activations and gradient, so that groups can run side by side.</summary>
internal sealed class GroupWorker(ParameterLayout layout, TrainingOptions options)
{
    private readonly ClauseNetworkPass _pass = new(layout);
    private readonly Losses _losses = new(options);

    public float[] Gradient { get; } = new float[layout.Length];

    public GroupLoss Loss { get; private set; }

    public void Run(float[] parameters, PackedExamples examples, int[] group, int claimsOfStep)
    {
        Array.Clear(Gradient);
        var policy = examples.PolicyOf(group[0]);
        var claims = Array.ConvertAll(group, examples.ClaimOf);
        if (options.Ablation == Ablation.WithoutClauses)
        {
            (policy, claims) = (AblationRules.Blank(policy), Array.ConvertAll(claims, AblationRules.Blank));
        }

        Loss = _losses.Accumulate(_pass, parameters, Gradient, claims, Array.ConvertAll(group, examples.LabelsOf), policy, claimsOfStep);
    }
}
