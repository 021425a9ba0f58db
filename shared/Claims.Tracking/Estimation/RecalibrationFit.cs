using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Estimation;

/// <summary>Fits a <see cref="Recalibration"/> to judged claims by Newton's method.</summary>
internal static class RecalibrationFit
{
    private const int MostSteps = 30;
    private const double Enough = 1e-10;

    /// <summary>Longest step: a full one can overshoot to where all probabilities are 0 or 1 and nothing leads back.</summary>
    private const double Longest = 1;

    /// <summary>Null where the outcomes do not determine it: too few, or all risks alike, or told apart without error.</summary>
    /// <param name="judged">Judged claims, each counting its weight.</param>
    public static Recalibration? Of(JudgedClaims judged)
    {
        var (intercept, slope) = (0.0, 0.0);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient0, gradient1, h00, h01, h11) = Derivatives(judged, intercept, slope);
            var determinant = (h00 * h11) - (h01 * h01);
            if (!(determinant > 1e-9 * h00 * h11))
            {
                return null;
            }

            var (change0, change1) = (((h11 * gradient0) - (h01 * gradient1)) / determinant, ((h00 * gradient1) - (h01 * gradient0)) / determinant);
            var shortened = Math.Min(1, Longest / Math.Max(Math.Abs(change0), Math.Abs(change1)));
            (intercept, slope) = (intercept + (shortened * change0), slope + (shortened * change1));
            if (Math.Abs(change0) + Math.Abs(change1) < Enough)
            {
                return WithVariance(judged, intercept, slope);
            }
        }

        return null;
    }

    /// <summary>Sandwich variance, which holds for weighted claims (Huber 1967; Binder, International Statistical Review 51, 1983).</summary>
    private static Recalibration WithVariance(JudgedClaims judged, double intercept, double slope)
    {
        var (_, _, h00, h01, h11) = Derivatives(judged, intercept, slope);
        double m00 = 0, m01 = 0, m11 = 0;
        for (var i = 0; i < judged.Sample.Length; i++)
        {
            var (x, error) = Residual(judged.Sample, i, intercept, slope);

            // A group's claims are alike: its mass is claims times weight, the sum of its squared scores that times the weight again.
            var square = judged.Masses[i] * Weight(judged, i) * error * error;
            m00 += square;
            m01 += square * x;
            m11 += square * x * x;
        }

        var determinant = (h00 * h11) - (h01 * h01);
        var (i00, i01, i11) = (h11 / determinant, -h01 / determinant, h00 / determinant);
        return new Recalibration(
            intercept,
            slope,
            (i00 * i00 * m00) + (2 * i00 * i01 * m01) + (i01 * i01 * m11),
            (i01 * i01 * m00) + (2 * i01 * i11 * m01) + (i11 * i11 * m11),
            (i00 * i01 * m00) + (((i00 * i11) + (i01 * i01)) * m01) + (i01 * i11 * m11));
    }

    private static (double Gradient0, double Gradient1, double H00, double H01, double H11) Derivatives(JudgedClaims judged, double intercept, double slope)
    {
        double gradient0 = 0, gradient1 = 0, h00 = 0, h01 = 0, h11 = 0;
        for (var i = 0; i < judged.Sample.Length; i++)
        {
            var (x, error) = Residual(judged.Sample, i, intercept, slope);
            var p = (judged.Sample.IsImproper[i] ? 1 : 0) - error;
            var curvature = judged.Masses[i] * p * (1 - p);
            gradient0 += judged.Masses[i] * error;
            gradient1 += judged.Masses[i] * error * x;
            h00 += curvature;
            h01 += curvature * x;
            h11 += curvature * x * x;
        }

        return (gradient0, gradient1, h00, h01, h11);
    }

    private static (double X, double Error) Residual(Sample sample, int i, double intercept, double slope)
    {
        var x = Recalibration.Stated(sample.Risks[i]);
        return (x, (sample.IsImproper[i] ? 1 : 0) - (1 / (1 + Math.Exp(-(intercept + (slope * x))))));
    }

    private static double Weight(JudgedClaims judged, int i) => judged.Sample.Groups[i].Cell.Weight is var weight and > 0 ? weight : 1;
}
