using System.Text.Json;
using Claims.Statistics.Regression;

namespace Claims.Statistics.Tests.Regression;

/// <summary>Against scikit-learn; Golden/logistic.py made the values.</summary>
public class LogisticRegressionTests
{
    private static readonly double[][] Features =
        [.. Enumerable.Range(0, 60).Select(i => Enumerable.Range(0, 4).Select(j => Math.Sin((1.3 * i) + j) + (i % 3 == 0 ? 0.5 * j : 0)).ToArray())];

    [Fact]
    public void Logits_equal_those_of_scikit_learn()
    {
        var golden = JsonSerializer.Deserialize<double[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Regression", "Golden", "logistic.json")))!;

        var model = LogisticRegression.Fit(Features, [.. Enumerable.Range(0, 60).Select(i => i * 7 % 10 < 3 || i % 3 == 0)]);

        Assert.All(golden.Zip(Features), pair => Assert.Equal(pair.First, model.Of(pair.Second), 4));
    }

    [Fact]
    public void A_feature_that_never_varies_says_nothing()
    {
        var model = LogisticRegression.Fit([.. Features.Select(row => (double[])[.. row, 3])], [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0)]);

        Assert.Equal(model.Of([.. Features[0], 3]), model.Of([.. Features[0], 99]));
    }
}
