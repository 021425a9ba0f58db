using Claims.Statistics;

using MathNet.Numerics.Distributions;

namespace Claims.Tracking.Estimation;

/// <summary>
/// Log-odds of risk as outcomes bear them out: intercept + slope · stated log-odds (Cox, "Two further applications of a model for binary regression", Biometrika 45, 1958), with how
/// sure the two are. A risk that is calibrated has intercept 0 and slope 1.
/// </summary>
/// <param name="Intercept">Above 0: more improper claims than stated.</param>
/// <param name="Slope">Below 1: risks are too sure.</param>
/// <param name="InterceptVariance">Variance of the intercept.</param>
/// <param name="SlopeVariance">Variance of the slope.</param>
/// <param name="Covariance">Covariance of the two.</param>
public sealed record Recalibration(double Intercept, double Slope, double InterceptVariance, double SlopeVariance, double Covariance)
{
    /// <summary>Log-odds beyond which a risk is kept within, so that 0 and 1 have some.</summary>
    private const double Limit = 12;

    /// <summary>Takes risks as they are stated.</summary>
    public static Recalibration None { get; } = new(0, 1, 0, 0, 0);

    /// <summary>Risk after recalibration, in (0, 1).</summary>
    public double Of(double risk) => 1 / (1 + Math.Exp(-(Intercept + (Slope * Stated(risk)))));

    /// <summary>Another one that the same outcomes might have led to.</summary>
    internal Recalibration Draw(Random random)
    {
        var first = Normal.Sample(random, 0, 1);
        var deviation = Math.Sqrt(InterceptVariance);
        var shared = deviation > 0 ? Covariance / deviation : 0;
        var rest = Math.Sqrt(Math.Max(0, SlopeVariance - (shared * shared)));
        return this with { Intercept = Intercept + (deviation * first), Slope = Slope + (shared * first) + (rest * Normal.Sample(random, 0, 1)) };
    }

    internal static double Stated(double risk) => Math.Clamp(LogOdds.Of(risk), -Limit, Limit);
}
