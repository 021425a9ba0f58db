namespace Claims.Statistics.Resampling;

/// <summary>Draws a sample's cases anew, with replacement.</summary>
internal interface IResampler
{
    /// <summary>The sample itself: each case once.</summary>
    ReadOnlySpan<int> All { get; }

    /// <summary>Adds one resample's cases to <paramref name="drawn"/>.</summary>
    void Draw(SplitMix64 random, List<int> drawn);
}

/// <summary>As many cases as the sample has, each drawn by itself.</summary>
internal sealed class SingleCases(int cases) : IResampler
{
    private readonly int[] _all = [.. Enumerable.Range(0, cases)];

    public ReadOnlySpan<int> All => _all;

    public void Draw(SplitMix64 random, List<int> drawn)
    {
        for (var i = 0; i < cases; i++)
        {
            drawn.Add(random.Below(cases));
        }
    }
}

/// <summary>As many groups as the sample has, each drawn with all its cases; so the number of cases varies.</summary>
internal sealed class GroupedCases(IReadOnlyList<int> groups) : IResampler
{
    private readonly int[] _all = [.. Enumerable.Range(0, groups.Count)];
    private readonly int[][] _members = [.. Enumerable.Range(0, groups.Count).GroupBy(i => groups[i]).Select(group => group.ToArray())];

    public ReadOnlySpan<int> All => _all;

    public void Draw(SplitMix64 random, List<int> drawn)
    {
        for (var i = 0; i < _members.Length; i++)
        {
            drawn.AddRange(_members[random.Below(_members.Length)]);
        }
    }
}
