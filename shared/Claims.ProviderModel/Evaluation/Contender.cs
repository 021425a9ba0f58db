using Claims.ProviderModel.Features;
using Claims.ProviderModel.Training;
using Claims.Statistics.Regression;

namespace Claims.ProviderModel.Evaluation;

/// <summary>A way to rank providers that is compared with others on the same folds.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Fit">Learns from labelled providers; what it gives turns providers to logits.</param>
public sealed record Contender(string Name, Func<IReadOnlyList<ProviderRow>, CancellationToken, Func<IReadOnlyList<ProviderRow>, double[]>> Fit)
{
    /// <summary>The model.</summary>
    public static Contender Model(ProviderRows rows, ProviderTrainingOptions options) => Network("attention over claims, and totals", rows, options);

    /// <summary>What the model is held against.</summary>
    public static IReadOnlyList<Contender> Baselines(ProviderRows rows, ProviderTrainingOptions options) =>
    [
        Network("the same without attention", rows, options with { ReadsClaims = false }),
        Network("attention over claims only", rows, options with { ReadsTotals = false }),
        Regression("logistic regression on totals", rows.FileTotals),
        Column(rows, "total_reimb"),
    ];

    private static Contender Network(string name, ProviderRows rows, ProviderTrainingOptions options) =>
        new(name, (training, cancellation) => ProviderEnsemble.Train(rows, training, options, cancellation).Logits);

    /// <summary>On the totals of the file and, since most are skewed, on their logarithms.</summary>
    private static Contender Regression(string name, int totals) => new(name, (training, _) =>
    {
        var regression = LogisticRegression.Fit([.. training.Select(Numbers)], [.. training.Select(provider => provider.IsFraud!.Value)]);
        return providers => [.. providers.Select(provider => regression.Of(Numbers(provider)))];

        double[] Numbers(ProviderRow provider) =>
        [
            .. provider.Totals.Take(totals).Select(Known),
            .. provider.Totals.Take(totals).Select(value => Math.Sign(Known(value)) * Math.Log(1 + Math.Abs(Known(value)))),
        ];

        static double Known(double value) => double.IsNaN(value) ? 0 : value;
    });

    private static Contender Column(ProviderRows rows, string name)
    {
        var column = rows.TotalNames.ToList().IndexOf(name);
        return new Contender(
            $"{name} alone",
            (_, _) => providers => [.. providers.Select(provider => column < 0 || double.IsNaN(provider.Totals[column]) ? 0 : Math.Log(1 + Math.Max(0, provider.Totals[column])))]);
    }
}
