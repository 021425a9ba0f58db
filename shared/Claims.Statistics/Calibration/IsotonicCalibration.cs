namespace Claims.Statistics.Calibration;

/// <summary>
/// Turns scores to probabilities by the non-decreasing function that fits the labels best in least squares, found by pooling adjacent violators (Ayer et al.
/// 1955; Zadrozny and Elkan 2002), linear between its knots and constant beyond them (scikit-learn's <c>IsotonicRegression</c> with
/// <c>out_of_bounds="clip"</c>). The two lists are all there is to store.
/// </summary>
public sealed class IsotonicCalibration
{
    private readonly double[] _scores;
    private readonly double[] _probabilities;

    /// <param name="scores">Knots, ascending and distinct; at least one.</param>
    /// <param name="probabilities">Their probabilities in [0, 1], never falling; as many.</param>
    /// <exception cref="ArgumentException">The knots are not such.</exception>
    public IsotonicCalibration(IReadOnlyList<double> scores, IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(probabilities);
        (_scores, _probabilities) = ([.. scores], [.. probabilities]);
        RequireKnots();
    }

    public IReadOnlyList<double> Scores => _scores;

    public IReadOnlyList<double> Probabilities => _probabilities;

    /// <summary>Fits labelled scores, which must not be those that the result is judged on. With one class only it is constant.</summary>
    /// <exception cref="ArgumentException">There is nothing to fit, lengths differ, or a score is not a number.</exception>
    public static IsotonicCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        if (scores.IsEmpty)
        {
            throw new ArgumentException("is empty: there is nothing to fit", nameof(scores));
        }

        var (sorted, positive) = LabelledScores.Ascending(scores, labels);
        return new PooledBlocks(sorted, positive).Knots();
    }

    /// <summary>The probability of a score, in [0, 1].</summary>
    public double Of(double score)
    {
        if (double.IsNaN(score))
        {
            throw new ArgumentException("is not a number", nameof(score));
        }

        var found = Array.BinarySearch(_scores, score);
        var above = found < 0 ? ~found : found;
        if (found >= 0 || above == 0)
        {
            return _probabilities[above];
        }

        if (above == _scores.Length)
        {
            return _probabilities[^1];
        }

        var share = (score - _scores[above - 1]) / (_scores[above] - _scores[above - 1]);
        return _probabilities[above - 1] + (share * (_probabilities[above] - _probabilities[above - 1]));
    }

    private void RequireKnots()
    {
        if (_scores.Length == 0 || _scores.Length != _probabilities.Length)
        {
            throw new ArgumentException($"{_scores.Length} scores and {_probabilities.Length} probabilities are no knots");
        }

        for (var i = 0; i < _scores.Length; i++)
        {
            var (score, probability) = (_scores[i], _probabilities[i]);
            if (!double.IsFinite(score) || !(probability is >= 0 and <= 1) || (i > 0 && !(score > _scores[i - 1] && probability >= _probabilities[i - 1])))
            {
                throw new ArgumentException($"knot {i} ({score}, {probability}) is not above the one before it, or not a probability");
            }
        }
    }
}
