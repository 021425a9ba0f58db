using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;
using Claims.Statistics.Regression;

namespace Claims.Cli.Backtest;

/// <summary>
/// Foretells outcomes by logistic regression on indicators. Its ridge is the one with the least loss on cases that the regression had not seen, and its cut-off the one with the best F1 on them;
/// both by cross-validation within the training cases.
/// </summary>
internal sealed class OutcomeModel
{
    private const int Folds = 5;

    private static readonly double[] Ridges = [1, 3, 10, 30, 100, 300, 1_000];

    private readonly Indicators _indicators;
    private readonly LogisticRegression _regression;

    private OutcomeModel(Indicators indicators, LogisticRegression regression, double ridge, double threshold) =>
        (_indicators, _regression, Ridge, Threshold) = (indicators, regression, ridge, threshold);

    public double Ridge { get; }

    /// <summary>Probability from which on the outcome is called.</summary>
    public double Threshold { get; }

    public static OutcomeModel Train(IReadOnlyList<HistoryCase> cases, int seed)
    {
        var random = new Random(seed);
        var folds = cases.Select(_ => random.Next(Folds)).ToArray();
        bool[] labels = [.. cases.Select(item => item.IsPositive)];
        var (ridge, unseen) = Ridges.Select(value => (Ridge: value, Unseen: Unseen(cases, folds, value))).MinBy(item => LogLoss.Of(item.Unseen, labels));
        return Fit(cases, ridge, PrecisionRecall.BestF1Threshold(unseen, labels)!.Threshold);
    }

    public double Of(HistoryCase item) => 1 / (1 + Math.Exp(-_regression.Of(_indicators.Of(item))));

    /// <summary>Each case's probability from a model that was fitted without its fold.</summary>
    private static double[] Unseen(IReadOnlyList<HistoryCase> cases, int[] folds, double ridge)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => Fit([.. cases.Where((_, i) => folds[i] != fold)], ridge, threshold: 0)).ToArray();
        return [.. cases.Select((item, i) => models[folds[i]].Of(item))];
    }

    private static OutcomeModel Fit(IReadOnlyList<HistoryCase> cases, double ridge, double threshold)
    {
        var indicators = new Indicators(cases);
        var regression = LogisticRegression.Fit([.. cases.Select(indicators.Of)], [.. cases.Select(item => item.IsPositive)], ridge);
        return new OutcomeModel(indicators, regression, ridge, threshold);
    }
}
