using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>
/// Reads numbers that are written as words: "twenty-five", "one hundred and five", "third", "twice", "a dozen". "One" and "first" count only before a
/// unit, since they mostly stand for no number; so does "second".
/// </summary>
internal static partial class NumberWords
{
    private static readonly Dictionary<string, int> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", from: 0, step: 1);

    private static readonly Dictionary<string, int> Tens = Numbered("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, step: 10);

    private static readonly Dictionary<string, decimal> Single = new(StringComparer.OrdinalIgnoreCase)
    {
        ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12,
        ["once"] = 1, ["twice"] = 2, ["thrice"] = 3, ["dozen"] = 12, ["half"] = 0.5m,
    };

    public static IEnumerable<(int Start, int Length, decimal Value)> In(string text)
    {
        foreach (Match words in Words().Matches(text))
        {
            if (Value(words.Value) is { } value && (value != 1 || words.Value.Equals("once", StringComparison.OrdinalIgnoreCase) || Units.At(text, words.Index + words.Length) is not null))
            {
                yield return (words.Index, words.Length, value);
            }
        }
    }

    private static decimal? Value(string words)
    {
        if (Single.TryGetValue(words, out var single))
        {
            return single;
        }

        var (sum, group) = (0m, 0m);
        foreach (var word in words.ToLowerInvariant().Split([' ', '-', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "hundred")
            {
                group = Math.Max(group, 1) * 100;
            }
            else if (word == "thousand")
            {
                (sum, group) = (sum + Math.Max(group, 1) * 1000, 0);
            }
            else if (Small.TryGetValue(word, out var small) || Tens.TryGetValue(word, out small))
            {
                group += small;
            }
        }

        return sum + group;
    }

    private static Dictionary<string, int> Numbered(string words, int from, int step) =>
        words.Split(' ').Index().ToDictionary(word => word.Item, word => from + (word.Index * step));

    private const string Unit = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand";

    [GeneratedRegex(@"\b(?:(?:" + Unit + @")(?:(?:[\s-]+(?:and\s+)?)(?:" + Unit + @"))*|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|once|twice|thrice|dozen|half)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
