namespace Claims.Statistics.Calibration;

/// <summary>
/// Turns logits to probabilities by one temperature and, if wanted, one bias: p = σ(z/T + b) (Guo et al., "On Calibration of Modern Neural Networks", 2017,
/// section 4.2; with the bias it is the scaling of Platt 1999). It never changes the order of the cases.
/// </summary>
/// <param name="Temperature">Above 0; above 1 makes the model less sure.</param>
/// <param name="Bias">In logits; 0 where it was not fitted.</param>
public sealed record TemperatureScaling(double Temperature, double Bias)
{
    private const int MostSteps = 200;

    /// <summary>Relative size of a step that is the last.</summary>
    private const double Precision = 1e-12;

    /// <summary>The probability of a logit.</summary>
    public double Of(double logit) => Sigmoid((logit / Temperature) + Bias);

    /// <summary>
    /// Fits labelled logits by Newton's method on the log loss, which is convex in 1/T and b. Null where no temperature is best: nothing to fit, one class
    /// only, logits that part the classes perfectly (the loss falls for ever as T → 0), or logits that order them no better than backwards (it falls as T → ∞).
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, or a logit is not finite.</exception>
    public static TemperatureScaling? Fit(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, bool withBias = false)
    {
        LabelledScores.Require(logits, labels);
        if (logits.ContainsAny(double.PositiveInfinity, double.NegativeInfinity))
        {
            throw new ArgumentException("has an infinite entry", nameof(logits));
        }

        if (!labels.Contains(true) || !labels.Contains(false) || IsSeparable(logits, labels, withBias))
        {
            return null;
        }

        var (slope, bias) = (0.0, 0.0);
        var loss = Loss(logits, labels, slope, bias);
        for (var step = 0; step < MostSteps; step++)
        {
            var (slopeStep, biasStep) = NewtonStep(logits, labels, slope, bias, withBias);

            // Half the step until the loss falls: far from the optimum the quadratic model overshoots. A loss that is not a number did not fall.
            var (size, next) = (1.0, Loss(logits, labels, slope - slopeStep, bias - biasStep));
            while (!(next <= loss) && size > 1e-10)
            {
                size /= 2;
                next = Loss(logits, labels, slope - (size * slopeStep), bias - (size * biasStep));
            }

            if (!(next <= loss))
            {
                break;
            }

            (slope, bias, loss) = (slope - (size * slopeStep), bias - (size * biasStep), next);
            if (Math.Abs(slopeStep) <= Precision * Math.Abs(slope) && Math.Abs(biasStep) <= Precision * (1 + Math.Abs(bias)))
            {
                break;
            }
        }

        return slope > 0 ? new TemperatureScaling(1 / slope, bias) : null;
    }

    /// <summary>Inverse Hessian times gradient of the mean log loss.</summary>
    private static (double Slope, double Bias) NewtonStep(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, double slope, double bias, bool withBias)
    {
        double gradientSlope = 0, gradientBias = 0, slopeSlope = 0, slopeBias = 0, biasBias = 0;
        for (var i = 0; i < logits.Length; i++)
        {
            var z = logits[i];
            var p = Sigmoid((slope * z) + bias);
            var (error, curvature) = (p - (labels[i] ? 1 : 0), p * (1 - p));
            gradientSlope += error * z;
            gradientBias += error;
            slopeSlope += curvature * z * z;
            slopeBias += curvature * z;
            biasBias += curvature;
        }

        if (!withBias)
        {
            return (gradientSlope / slopeSlope, 0);
        }

        var determinant = (slopeSlope * biasBias) - (slopeBias * slopeBias);
        return (((biasBias * gradientSlope) - (slopeBias * gradientBias)) / determinant, ((slopeSlope * gradientBias) - (slopeBias * gradientSlope)) / determinant);
    }

    /// <summary>Mean of log(1 + exp(−m)) over margins m, the larger part taken out so that it does not overflow.</summary>
    private static double Loss(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, double slope, double bias)
    {
        var sum = 0.0;
        for (var i = 0; i < logits.Length; i++)
        {
            var margin = ((slope * logits[i]) + bias) * (labels[i] ? 1 : -1);
            sum += Math.Max(0, -margin) + Math.Log(1 + Math.Exp(-Math.Abs(margin)));
        }

        return sum / logits.Length;
    }

    /// <summary>
    /// Whether a threshold (0 without a bias) has all positives on one side and all negatives on the other, itself included: then no finite optimum
    /// exists.
    /// </summary>
    private static bool IsSeparable(ReadOnlySpan<double> logits, ReadOnlySpan<bool> labels, bool withBias)
    {
        var (leastPositive, mostPositive, leastNegative, mostNegative) =
            (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < logits.Length; i++)
        {
            if (labels[i])
            {
                (leastPositive, mostPositive) = (Math.Min(leastPositive, logits[i]), Math.Max(mostPositive, logits[i]));
            }
            else
            {
                (leastNegative, mostNegative) = (Math.Min(leastNegative, logits[i]), Math.Max(mostNegative, logits[i]));
            }
        }

        return withBias
            ? leastPositive >= mostNegative || leastNegative >= mostPositive
            : (leastPositive >= 0 && mostNegative <= 0) || (leastNegative >= 0 && mostPositive <= 0);
    }

    private static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));
}
