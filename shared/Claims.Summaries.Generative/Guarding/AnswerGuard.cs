namespace Claims.Summaries.Generative.Guarding;

/// <summary>
/// Accepts an answer only if every sentence of it cites sources that exist and says nothing that can be told to be missing from them. Pure; made once for a summary.
/// It sees figures, codes, units, dates, the sources' concepts and wording. It cannot see figures swapped within what is cited, "more" made "less", causes made up
/// between things that are there, or concepts that stand in no source and are said mostly in the sources' words.
/// </summary>
internal sealed class AnswerGuard(Summary summary, GuardOptions options)
{
    private readonly Dictionary<string, SummarySentence> _sources = summary.Sentences.ToDictionary(sentence => sentence.Id, StringComparer.OrdinalIgnoreCase);

    public GuardVerdict Check(string answer)
    {
        var sentences = AnswerSentences.Of(answer);
        var reasons = OfAnswer(answer, sentences).Concat(sentences.SelectMany(OfSentence)).ToList();
        return reasons.Count > 0
            ? new GuardVerdict.Refused(reasons)
            : new GuardVerdict.Accepted([.. sentences.Select(sentence => new GeneratedSentence(
                sentence.Text, [.. Cited(sentence).Select(source => source.Id)], WordSupport.Of(sentence.Text, Cited(sentence).Select(source => source.Text))))]);
    }

    private IEnumerable<Refusal> OfAnswer(string answer, IReadOnlyList<AnswerSentence> sentences)
    {
        if (sentences.Count == 0)
        {
            yield return new Refusal(RefusalReason.Empty, -1, 0, answer.Length);
        }

        if (answer.Length > options.MaxCharacters || sentences.Count > options.MaxSentences)
        {
            yield return new Refusal(RefusalReason.TooLong, -1, 0, answer.Length);
        }
    }

    private IEnumerable<Refusal> OfSentence(AnswerSentence sentence, int number) =>
        Reasons(sentence).Select(reason => new Refusal(reason, number, sentence.Start, sentence.Length));

    private IEnumerable<RefusalReason> Reasons(AnswerSentence sentence)
    {
        if (!sentence.Text.Any(char.IsLetterOrDigit))
        {
            return [RefusalReason.Empty];
        }

        if (sentence.Cites.Count == 0)
        {
            return [RefusalReason.Uncited];
        }

        var cited = Cited(sentence);
        IEnumerable<RefusalReason> ofIds = cited.Count < sentence.Cites.Count ? [RefusalReason.UnknownId] : [];
        return [.. ofIds, .. Figures.Of(sentence.Text).Lacking(Figures.Of(cited.Select(source => source.Text))), .. OfWords(sentence.Text, cited)];
    }

    private IEnumerable<RefusalReason> OfWords(string text, IReadOnlyList<SummarySentence> cited)
    {
        var known = ConceptMentions.Of(cited).Select(ConceptMentions.Key).ToHashSet(StringComparer.Ordinal);
        var words = cited.Select(source => source.Text).ToList();
        if (ConceptMentions.Of(summary.Sentences).Any(concept => !known.Contains(ConceptMentions.Key(concept))
            && ConceptMentions.In(text, concept).Any() && !words.Any(source => ConceptMentions.In(source, concept).Any())))
        {
            yield return RefusalReason.ForeignConcept;
        }

        if (AssertionCheck.IsFlipped(text, cited))
        {
            yield return RefusalReason.AssertionFlipped;
        }

        if (WordSupport.Of(text, words) < options.MinimumSupport)
        {
            yield return RefusalReason.LittleSupport;
        }
    }

    private List<SummarySentence> Cited(AnswerSentence sentence) => [.. sentence.Cites.Where(_sources.ContainsKey).Select(id => _sources[id])];
}
