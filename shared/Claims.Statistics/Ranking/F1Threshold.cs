namespace Claims.Statistics.Ranking;

/// <param name="Threshold">A case is predicted positive when its score is at least this.</param>
/// <param name="F1">Harmonic mean of precision and recall there, in (0, 1].</param>
public sealed record F1Threshold(double Threshold, double F1);
