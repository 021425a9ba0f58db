namespace Claims.Tracking.Drift;

/// <summary>What a feature's distribution is over.</summary>
public enum FeatureKind
{
    /// <summary>Numbers, counted in buckets.</summary>
    Number,

    /// <summary>Categories, counted.</summary>
    Category,

    /// <summary>Names with weights on them, summed.</summary>
    Mass,
}
