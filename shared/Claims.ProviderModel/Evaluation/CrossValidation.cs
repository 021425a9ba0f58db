using Claims.ProviderModel.Features;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;

namespace Claims.ProviderModel.Evaluation;

/// <summary>What a contender said of every labelled provider without having seen it.</summary>
/// <param name="Logits">One for each provider.</param>
/// <param name="Risks">Calibrated on the other folds.</param>
/// <param name="Flagged">By the threshold that gives the largest F1 on the other folds.</param>
/// <param name="Labels">The truth.</param>
public sealed record CrossValidation(double[] Logits, double[] Risks, bool[] Flagged, bool[] Labels)
{
    public const int FoldCount = 5;

    /// <summary>Of what was flagged; null where nothing was and there was nothing to find.</summary>
    public double? F1 => PrecisionRecall.At(0.5, [.. Flagged.Select(isFlagged => isFlagged ? 1.0 : 0.0)], Labels).F1?.Value;

    /// <param name="labelled">Providers with labels.</param>
    /// <param name="seed">Of the folds.</param>
    /// <param name="progress">Called after each fold with how many are done.</param>
    public static CrossValidation Run(Contender contender, IReadOnlyList<ProviderRow> labelled, int seed, Action<int> progress, CancellationToken cancellation)
    {
        bool[] labels = [.. labelled.Select(provider => provider.IsFraud!.Value)];
        var folds = Folds.Stratified(labels, FoldCount, seed);
        var logits = new double[labels.Length];
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var score = contender.Fit([.. labelled.Where((_, i) => folds[i] != fold)], cancellation);
            var inside = Indices(folds, other => other == fold);
            var scored = score([.. inside.Select(i => labelled[i])]);
            for (var i = 0; i < inside.Length; i++)
            {
                logits[inside[i]] = scored[i];
            }

            progress(fold + 1);
        }

        var (risks, flagged) = (new double[labels.Length], new bool[labels.Length]);
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var (inside, outside) = (Indices(folds, other => other == fold), Indices(folds, other => other != fold));
            double[] known = [.. outside.Select(i => logits[i])];
            bool[] truth = [.. outside.Select(i => labels[i])];
            var threshold = PrecisionRecall.BestF1Threshold(known, truth)?.Threshold ?? double.PositiveInfinity;
            var scaling = TemperatureScaling.Fit(known, truth, withBias: true) ?? new TemperatureScaling(1, 0);
            foreach (var i in inside)
            {
                (risks[i], flagged[i]) = (scaling.Of(logits[i]), logits[i] >= threshold);
            }
        }

        return new CrossValidation(logits, risks, flagged, labels);
    }

    private static int[] Indices(int[] folds, Func<int, bool> chosen) => [.. Enumerable.Range(0, folds.Length).Where(i => chosen(folds[i]))];
}
