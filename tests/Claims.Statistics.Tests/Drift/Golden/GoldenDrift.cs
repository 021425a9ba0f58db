using System.Text.Json;

namespace Claims.Statistics.Tests.Drift.Golden;

/// <summary>Values made with SciPy and NumPy by make_drift.py.</summary>
internal sealed record GoldenDrift(
    IReadOnlyList<GoldenChiSquare> ChiSquares,
    IReadOnlyList<GoldenStability> Stabilities,
    IReadOnlyList<GoldenSamples> Samples,
    IReadOnlyList<GoldenClustered> Clustered,
    double[] PValues,
    double[] Hochberg,
    double[] Yekutieli,
    double[][] ChiSquareTails,
    double[][] FisherTails,
    double[][] KolmogorovTails)
{
    public static GoldenDrift Values { get; } = Load();

    private static GoldenDrift Load()
    {
        using var stream = typeof(GoldenDrift).Assembly.GetManifestResourceStream("Claims.Statistics.Tests.Drift.Golden.drift.json")!;
        return JsonSerializer.Deserialize<GoldenDrift>(stream, JsonSerializerOptions.Web)!;
    }
}

internal sealed record GoldenChiSquare(double[] First, double[] Second, double Statistic, int Freedom, double P);

internal sealed record GoldenStability(double[] First, double[] Second, double Index);

/// <summary>With the exact p-value beside that of the limit.</summary>
internal sealed record GoldenSamples(double[] First, double[] Second, double Distance, double Exact, double P, double Wasserstein);

internal sealed record GoldenClustered(
    string Name,
    double[][] Reference,
    double[][] Current,
    double Least,
    double Statistic,
    int Freedom,
    double Effect,
    double Rank,
    double Nu,
    double Correlation,
    double P);
