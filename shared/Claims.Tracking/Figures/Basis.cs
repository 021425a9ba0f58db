namespace Claims.Tracking.Figures;

/// <summary>Which claims a figure speaks for.</summary>
public enum Basis
{
    /// <summary>The judged claims as they are. Recall is too high here: of the claims that were not flagged, few were judged.</summary>
    Naive,

    /// <summary>All claims: each judged one that was drawn for review counts one over the probability of that; others do not count.</summary>
    Weighted,
}
