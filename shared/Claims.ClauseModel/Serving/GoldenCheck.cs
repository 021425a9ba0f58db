using Claims.ClauseModel.Network;

namespace Claims.ClauseModel.Serving;

/// <summary>How far a network is from the golden outputs.</summary>
/// <param name="Largest">Largest |difference| / (1 + |golden value|); infinite where a value is missing or not a number.</param>
/// <param name="Place">Where that is: <c>claim 2, violates[13]: golden 0.5, here 0.7</c>.</param>
internal readonly record struct GoldenCheck(double Largest, string Place)
{
    private static readonly (string Name, Func<ClaimInference, float[]> Values)[] Outputs =
    [
        ("attention", inference => inference.Attention),
        ("governs", inference => inference.Governs),
        ("violates", inference => inference.Violates),
        ("risk", inference => [inference.Risk]),
        ("surprise", inference => inference.Surprise),
    ];

    /// <exception cref="ArgumentException">The claims were not encoded for the network.</exception>
    public static GoldenCheck Of(IClauseNetwork network, GoldenClaims golden)
    {
        var worst = default(GoldenCheck);
        var actual = network.Infer(golden.Claims);
        for (var i = 0; i < actual.Count; i++)
        {
            foreach (var (name, values) in Outputs)
            {
                var here = Compare(values(golden.Expected[i]), values(actual[i]), $"claim {i}, {name}");
                worst = here.Largest > worst.Largest ? here : worst;
            }
        }

        return worst;
    }

    private static GoldenCheck Compare(float[] expected, float[] actual, string place)
    {
        if (expected.Length != actual.Length)
        {
            return new GoldenCheck(double.PositiveInfinity, $"{place}: golden has {expected.Length} values, here {actual.Length}");
        }

        var worst = default(GoldenCheck);
        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs((double)expected[i] - actual[i]) / (1 + Math.Abs((double)expected[i]));
            var size = double.IsNaN(difference) ? double.PositiveInfinity : difference;
            if (size > worst.Largest)
            {
                worst = new GoldenCheck(size, FormattableString.Invariant($"{place}[{i}]: golden {expected[i]}, here {actual[i]}"));
            }
        }

        return worst;
    }
}
