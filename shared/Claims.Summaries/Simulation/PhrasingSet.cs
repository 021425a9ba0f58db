namespace Claims.Summaries.Simulation;

/// <summary>Which wordings facts and distractors are planted in. The two have no sentence in common.</summary>
public enum PhrasingSet
{
    /// <summary>For choosing settings.</summary>
    Validation,

    /// <summary>For the figures that are reported.</summary>
    Test,
}
