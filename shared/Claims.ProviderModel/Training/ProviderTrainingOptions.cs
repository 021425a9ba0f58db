namespace Claims.ProviderModel.Training;

/// <summary>How the provider model is trained. The same options and data give the same bits.</summary>
public sealed record ProviderTrainingOptions
{
    /// <summary>Networks that are trained from different beginnings and averaged.</summary>
    public int Members { get; init; } = 6;

    public int Epochs { get; init; } = 30;

    /// <summary>Providers of a step.</summary>
    public int Batch { get; init; } = 128;

    public float PeakRate { get; init; } = 3e-3f;

    /// <summary>Share of the steps over which the rate grows.</summary>
    public double WarmUp { get; init; } = 0.1;

    public float WeightDecay { get; init; } = 0.2f;

    public double Dropout { get; init; } = 0.3;

    /// <summary>Most bins of a number of a claim.</summary>
    public int ClaimBins { get; init; } = 12;

    /// <summary>Most bins of a total.</summary>
    public int TotalBins { get; init; } = 16;

    /// <summary>Largest norm of a step's gradient.</summary>
    public float ClipNorm { get; init; } = 1;

    public int Seed { get; init; } = 1;

    /// <summary>Whether the network reads the claims.</summary>
    public bool ReadsClaims { get; init; } = true;

    /// <summary>Whether the network reads the totals.</summary>
    public bool ReadsTotals { get; init; } = true;

    /// <summary>See <see cref="Network.ProviderShape.Width"/>.</summary>
    public int Width { get; init; } = 8;

    /// <summary>See <see cref="Network.ProviderShape.Heads"/>.</summary>
    public int Heads { get; init; } = 2;

    /// <summary>See <see cref="Network.ProviderShape.Gate"/>.</summary>
    public int Gate { get; init; } = 8;

    /// <summary>See <see cref="Network.ProviderShape.Hidden"/>.</summary>
    public int Hidden { get; init; } = 32;
}
