namespace Claims.Tracking.Drift;

/// <summary>What the comparison of a feature comes to.</summary>
public enum DriftFinding
{
    /// <summary>No change that is sure and large enough.</summary>
    Stable,

    Drifted,

    /// <summary>Every day of the reference has the feature, none of the window. A fact and no test: outside the false-alarm budget.</summary>
    Vanished,

    /// <summary>No day of the reference has the feature, every one of the window.</summary>
    Appeared,

    /// <summary>Fewer days in the reference than its variance can be learned from, one category alone, or a side that lacks a feature that not all days of the other have.</summary>
    Untested,
}
