using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>
/// Splits an answer into sentences: at line ends and at full stops, question and exclamation marks before a space. Citations after the mark belong to the sentence
/// before it. When in doubt it splits: a piece too many has no citation and is refused, a piece too few could hide a sentence behind another's citation.
/// </summary>
internal static partial class AnswerSentences
{
    public static IReadOnlyList<AnswerSentence> Of(string answer)
    {
        var sentences = new List<AnswerSentence>();
        var start = 0;
        foreach (Match end in End().Matches(answer))
        {
            if (!IsAbbreviation(answer, start, end))
            {
                Add(sentences, answer, start, end.Index + end.Length);
                start = end.Index + end.Length;
            }
        }

        Add(sentences, answer, start, answer.Length);
        return sentences;
    }

    private static void Add(List<AnswerSentence> sentences, string answer, int start, int end)
    {
        var piece = answer[start..end];
        var from = piece.Length - piece.TrimStart().Length + start;
        var cites = Citation().Matches(piece).SelectMany(citation => Id().Matches(citation.Value)).Select(id => id.Value.ToLowerInvariant()).Distinct().ToList();
        var text = ListMark().Replace(Citation().Replace(piece, " "), "").Trim();
        if (text.Length > 0 || cites.Count > 0)
        {
            sentences.Add(new AnswerSentence(Spaces().Replace(text, " ").Replace(" .", ".", StringComparison.Ordinal), cites, from, piece.Trim().Length));
        }
    }

    private static bool IsAbbreviation(string answer, int start, Match end) => answer[end.Index] == '.' && Abbreviation().IsMatch(answer[start..end.Index]);

    /// <summary>A mark before a space, with the citations that follow it; or a line's end.</summary>
    [GeneratedRegex(@"[.!?]+[""')”’]*(?:[ \t]*\[\s*s\d+(?:\s*[,;]\s*s\d+)*\s*\])*(?=\s|$)(?![ \t]*\[\s*s\d)|[\r\n]+", RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex(@"\[\s*s\d+(?:\s*[,;]\s*s\d+)*\s*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Citation();

    [GeneratedRegex(@"s\d+", RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    /// <summary>Before a full stop that ends no sentence.</summary>
    [GeneratedRegex(@"(?:^|[\s(])(?:dr|mr|mrs|ms|st|vs|approx|e\.g|i\.e|[A-Z])$", RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
