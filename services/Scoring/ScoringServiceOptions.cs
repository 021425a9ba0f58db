using System.ComponentModel.DataAnnotations;

namespace Claims.Scoring;

/// <summary>How claims are scored. Section <c>Scoring</c>.</summary>
public sealed class ScoringServiceOptions
{
    public const string Section = "Scoring";

    /// <summary>Share of normal claims that may be flagged for an unusual pattern alone.</summary>
    [Range(0.0001, 0.5)]
    public double Alpha { get; set; } = 0.01;

    /// <summary>Least attention on a clause with a broken condition for the claim to be flagged by it.</summary>
    [Range(0.0, 1.0)]
    public double BrokenWeight { get; set; } = 0.05;
}
