using System.ComponentModel.DataAnnotations;

using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;

namespace Claims.Scoring;

/// <summary>How claims are scored. Section <c>Scoring</c>.</summary>
public sealed class ScoringServiceOptions
{
    public const string Section = "Scoring";

    /// <summary>Folder of the model. Null: the shipped one, in the folder <c>Model</c> beside the program.</summary>
    public string? Model { get; set; }

    /// <summary>Folder of a model that scores the same claims without effect. Null: none.</summary>
    public string? Challenger { get; set; }

    /// <summary>Seconds between looks at the folders of models and policies; what changed is loaded. 0: only <c>POST /model/reload</c> does.</summary>
    [Range(0, 86_400)]
    public int WatchSeconds { get; set; } = 5;

    /// <summary>Threads that share the work of one inference call.</summary>
    [Range(1, 64)]
    public int Threads { get; set; } = 1;

    /// <summary>Most claims in one inference call.</summary>
    [Range(1, 1_000)]
    public int MostClaimsPerInference { get; set; } = 64;

    /// <summary>After this time a batch is scored by rules.</summary>
    [Range(1, 600_000)]
    public int InferenceTimeoutMilliseconds { get; set; } = 10_000;

    /// <summary>Share of failed inference calls at which the model is left alone for a while.</summary>
    [Range(0.01, 1.0)]
    public double BreakerFailureRatio { get; set; } = 0.5;

    /// <summary>Fewest calls within the sampling time that such a share is taken of.</summary>
    [Range(2, 10_000)]
    public int BreakerMinimumCalls { get; set; } = 8;

    /// <summary>Seconds over which calls are counted.</summary>
    [Range(1, 3_600)]
    public int BreakerSamplingSeconds { get; set; } = 30;

    /// <summary>Seconds for which the model is left alone, before one call tries it again.</summary>
    [Range(1, 3_600)]
    public int BreakerBreakSeconds { get; set; } = 15;

    /// <summary>Most batches that wait for the challenger; what comes beyond them it does not see.</summary>
    [Range(1, 10_000)]
    public int ShadowBacklog { get; set; } = 64;

    /// <summary>Share of the claims whose explanations are measured for their faithfulness, drawn by the claim's key.</summary>
    [Range(0.0, 1.0)]
    public double ExplainedShare { get; set; } = 0.01;

    /// <summary>Share of normal claims that may be flagged for an unusual pattern alone.</summary>
    [Range(0.0001, 0.5)]
    public double Alpha { get; set; } = 0.01;

    /// <summary>Least attention on a clause with a broken condition for the claim to be flagged by it.</summary>
    [Range(0.0, 1.0)]
    public double BrokenWeight { get; set; } = 0.05;

    public string FullModel => Model is null ? ShippedModel.Folder : Path.GetFullPath(Model);

    public string? FullChallenger => string.IsNullOrEmpty(Challenger) ? null : Path.GetFullPath(Challenger);

    internal InferenceOptions Inference => new() { Threads = Threads, MostClaims = MostClaimsPerInference };

    internal ScoringOptions Thresholds => new() { Alpha = Alpha, BrokenWeight = BrokenWeight };
}
