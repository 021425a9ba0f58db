namespace Claims.ClauseModel.Scoring.Profiles;

/// <summary>How normal lines of one kind of service attend.</summary>
/// <param name="Shares">[<see cref="LinePattern.Bins"/>] mean shares.</param>
/// <param name="Exclusion">Mean attention on exclusions that the line falls under.</param>
/// <param name="Broken">Mean attention on other clauses with a broken condition.</param>
/// <param name="Null">Mean attention on no clause.</param>
/// <param name="Entropy">Mean spread.</param>
/// <param name="Median">Median of the distance among the lines the profile was made of.</param>
/// <param name="Scale">From the median to the 95th percentile of the distance; never below <see cref="LeastScale"/>.</param>
internal sealed record KindProfile(double[] Shares, double Exclusion, double Broken, double Null, double Entropy, double Median, double Scale)
{
    /// <summary>Kinds whose normal lines are all alike would otherwise make a mountain of every grain.</summary>
    public const double LeastScale = 0.02;

    /// <summary>A profile of these lines, before its distances are known.</summary>
    public static KindProfile Mean(IReadOnlyCollection<LinePattern> patterns)
    {
        var shares = new double[LinePattern.Bins];
        foreach (var pattern in patterns)
        {
            for (var i = 0; i < shares.Length; i++)
            {
                shares[i] += pattern.Shares[i] / patterns.Count;
            }
        }

        return new KindProfile(
            shares,
            patterns.Average(pattern => pattern.Exclusion),
            patterns.Average(pattern => pattern.Broken),
            patterns.Average(pattern => pattern.Null),
            patterns.Average(pattern => pattern.Entropy),
            Median: 0,
            Scale: 1);
    }
}
