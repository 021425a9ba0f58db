using System.Text.Json;

namespace Claims.Statistics.Tests.Golden;

/// <summary>Values made with scikit-learn and SciPy by make_metrics.py.</summary>
internal sealed record GoldenMetrics(
    IReadOnlyList<GoldenScored> Scored,
    GoldenCalibration Calibration,
    GoldenIsotonic Isotonic,
    GoldenTemperature Temperature,
    IReadOnlyList<GoldenBinomial> Intervals,
    IReadOnlyList<GoldenKendall> Kendall,
    IReadOnlyList<GoldenMcNemar> McNemar,
    GoldenBootstrap Bootstrap)
{
    public static GoldenMetrics Values { get; } = Load();

    private static GoldenMetrics Load()
    {
        using var stream = typeof(GoldenMetrics).Assembly.GetManifestResourceStream("Claims.Statistics.Tests.Golden.metrics.json")!;
        return JsonSerializer.Deserialize<GoldenMetrics>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record GoldenScored(string Name, double[] Scores, bool[] Labels, double Area, double AveragePrecision, double Threshold, double F1);

internal sealed record GoldenCalibration(double[] Probabilities, bool[] Labels, double Brier, double LogLoss, GoldenBins EqualWidth, GoldenBins EqualMass);

internal sealed record GoldenBins(int[] Counts, double[] Predicted, double[] Observed, double Error);

internal sealed record GoldenIsotonic(double[] Scores, bool[] Labels, double[] At, double[] Expected);

/// <summary>Temperature and bias, fitted without and with the bias.</summary>
internal sealed record GoldenTemperature(double[] Logits, bool[] Labels, double[] Alone, double[] WithBias);

internal sealed record GoldenBinomial(int N, double P, double Level, int Low, int High);

internal sealed record GoldenKendall(double[] X, double[] Y, double Tau);

internal sealed record GoldenMcNemar(int First, int Second, double P);

/// <summary>Percentile interval of the mean, over 50,000 resamples.</summary>
internal sealed record GoldenBootstrap(double[] Values, double Low, double High);
