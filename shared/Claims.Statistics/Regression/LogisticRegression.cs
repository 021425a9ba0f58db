namespace Claims.Statistics.Regression;

/// <summary>
/// Logistic regression with a ridge, by iteratively reweighted least squares (Hastie, Tibshirani and Friedman 2009, section 4.4.1). Features are standardised with
/// the means and deviations of the claims it was fitted on.
/// </summary>
public sealed class LogisticRegression
{
    private const int MostSteps = 25;

    private readonly double[] _mean;
    private readonly double[] _inverseDeviation;
    private readonly double _ridge;
    private double[] _weights;

    private LogisticRegression(double[] mean, double[] inverseDeviation, double ridge) =>
        (_mean, _inverseDeviation, _ridge, _weights) = (mean, inverseDeviation, ridge, new double[mean.Length + 1]);

    /// <param name="features">Rows of the same length.</param>
    /// <param name="labels">One for each row.</param>
    /// <param name="ridge">λ of the penalty λ|w|²/2 on the weights of standardised features; the constant has none.</param>
    public static LogisticRegression Fit(IReadOnlyList<double[]> features, IReadOnlyList<bool> labels, double ridge = 1)
    {
        var n = features[0].Length;
        var mean = new double[n];
        var square = new double[n];
        foreach (var row in features)
        {
            for (var i = 0; i < n; i++)
            {
                mean[i] += row[i] / features.Count;
                square[i] += row[i] * row[i] / features.Count;
            }
        }

        // A feature that never varies says nothing.
        var inverse = Enumerable.Range(0, n).Select(i => square[i] - (mean[i] * mean[i]) is var variance and > 1e-9 ? 1 / Math.Sqrt(variance) : 0).ToArray();
        var model = new LogisticRegression(mean, inverse, ridge);
        for (var step = 0; step < MostSteps && model.Step(features, labels) > 1e-6; step++)
        {
        }

        return model;
    }

    /// <returns>The logit.</returns>
    public double Of(double[] features)
    {
        var logit = _weights[^1];
        for (var i = 0; i < features.Length; i++)
        {
            logit += _weights[i] * Standard(features, i);
        }

        return logit;
    }

    /// <summary>One Newton step: (XᵀWX + λI)·Δ = Xᵀ(y − p) − λw.</summary>
    /// <returns>Largest change of a weight.</returns>
    private double Step(IReadOnlyList<double[]> features, IReadOnlyList<bool> labels)
    {
        var n = _weights.Length;
        var hessian = new double[n, n];
        var gradient = new double[n];
        var x = new double[n];
        for (var row = 0; row < features.Count; row++)
        {
            for (var i = 0; i < n; i++)
            {
                x[i] = i == n - 1 ? 1 : Standard(features[row], i);
            }

            var p = 1 / (1 + Math.Exp(-Of(features[row])));
            var w = Math.Max(p * (1 - p), 1e-9);
            for (var i = 0; i < n; i++)
            {
                gradient[i] += x[i] * ((labels[row] ? 1 : 0) - p);
                if (x[i] != 0)
                {
                    for (var j = 0; j <= i; j++)
                    {
                        hessian[i, j] += w * x[i] * x[j];
                    }
                }
            }
        }

        for (var i = 0; i < n - 1; i++)
        {
            gradient[i] -= _ridge * _weights[i];
            hessian[i, i] += _ridge;
        }

        hessian[n - 1, n - 1] += 1e-9;
        var change = Cholesky.Solve(hessian, gradient);
        _weights = [.. _weights.Zip(change, (weight, delta) => weight + delta)];
        return change.Max(Math.Abs);
    }

    private double Standard(double[] features, int i) => (features[i] - _mean[i]) * _inverseDeviation[i];
}
