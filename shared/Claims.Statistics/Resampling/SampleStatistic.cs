namespace Claims.Statistics.Resampling;

/// <summary>A figure of some cases of a sample. Called on several threads at once, so it must not change anything that calls share.</summary>
/// <param name="cases">Indices of the cases; a resample holds some several times.</param>
/// <returns>The figure, or null where these cases do not define it.</returns>
public delegate double? SampleStatistic(ReadOnlySpan<int> cases);

/// <summary>A figure of scores against labels, such as <see cref="Ranking.RocCurve.Area"/>.</summary>
/// <returns>The figure, or null where these cases do not define it.</returns>
public delegate double? LabelledStatistic(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels);
