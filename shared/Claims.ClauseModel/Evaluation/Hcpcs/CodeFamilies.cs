using Claims.Codes.Building;
using Claims.Codes.Words;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Codes that say nearly the same: those with the same first four characters, those whose descriptions share most of their words, and whoever is linked
/// through them. A family that were in training and in the test would turn the test into a look-up.
/// </summary>
internal static class CodeFamilies
{
    private const int Prefix = 4;

    /// <summary>Shared words over all words (Jaccard) from which two descriptions are near-identical: doses and sizes are no words.</summary>
    private const double NearIdentical = 0.8;

    /// <returns>For each code the index of the first code of its family.</returns>
    public static int[] Of(IReadOnlyList<DescribedCode> codes)
    {
        var parents = Enumerable.Range(0, codes.Count).ToArray();
        var firstOfPrefix = new Dictionary<string, int>();
        var holders = new Dictionary<string, List<int>>();
        var wordCounts = new int[codes.Count];
        for (var code = 0; code < codes.Count; code++)
        {
            firstOfPrefix.TryAdd(codes[code].Code[..Prefix], code);
            Join(parents, code, firstOfPrefix[codes[code].Code[..Prefix]]);
            var words = WordNormaliser.Split(codes[code].Description).Distinct().ToList();
            wordCounts[code] = words.Count;
            foreach (var (other, shared) in words.SelectMany(word => holders.GetValueOrDefault(word, [])).CountBy(other => other))
            {
                if (shared >= NearIdentical * (words.Count + wordCounts[other] - shared))
                {
                    Join(parents, code, other);
                }
            }

            foreach (var word in words)
            {
                holders.TryAdd(word, []);
                holders[word].Add(code);
            }
        }

        return [.. Enumerable.Range(0, codes.Count).Select(code => Root(parents, code))];
    }

    /// <summary>The smaller root stays, so that a family is named by its first code.</summary>
    private static void Join(int[] parents, int one, int other)
    {
        var (a, b) = (Root(parents, one), Root(parents, other));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(int[] parents, int code)
    {
        while (parents[code] != code)
        {
            code = parents[code] = parents[parents[code]];
        }

        return code;
    }
}
