namespace Claims.ProviderModel.Evaluation;

/// <summary>Parts of the labelled providers, each with the same share of frauds as near as can be.</summary>
internal static class Folds
{
    /// <returns>For each provider its fold in [0, <paramref name="folds"/>).</returns>
    public static int[] Stratified(IReadOnlyList<bool> labels, int folds, int seed)
    {
        var random = new Random(seed);
        var fold = new int[labels.Count];
        foreach (var label in new[] { true, false })
        {
            var members = Enumerable.Range(0, labels.Count).Where(i => labels[i] == label).ToArray();
            random.Shuffle(members);
            for (var i = 0; i < members.Length; i++)
            {
                fold[members[i]] = i % folds;
            }
        }

        return fold;
    }
}
