namespace Claims.Fraud.Profiles.Peers;

/// <summary>How a provider compares in one measure.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="Value">The provider's, in whole units.</param>
/// <param name="Median">Median of its peers; within a level.</param>
/// <param name="Score">Robust z over levels: positive above the median.</param>
/// <param name="Percentile">Share of the peers below, in [0, 1].</param>
public sealed record PeerDeviation(PeerMeasure Measure, double Value, double Median, double Score, double Percentile);

/// <summary>How far a provider's mix is from that of its peers together.</summary>
/// <param name="Mix">Which mix.</param>
/// <param name="Distance">
/// √ of the Jensen–Shannon divergence (base 2), in [0, 1], after taking off what so few items differ by chance: (k − 1)/(8 ln 2) · (1/n + 1/m) with k buckets in use, n
/// items of its own and m of the others, the expectation of its second-order expansion.
/// </param>
/// <param name="Items">n: lines, diagnoses or scored lines.</param>
public sealed record MixDeviation(ProfileMix Mix, double Distance, long Items);
