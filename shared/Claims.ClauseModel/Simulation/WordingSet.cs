namespace Claims.ClauseModel.Simulation;

/// <summary>Which wordings a generated policy is written in. No wording is in both sets.</summary>
public enum WordingSet
{
    Training,

    /// <summary>Kept for evaluation, with families of services that no training policy speaks of.</summary>
    Evaluation,
}
