using System.Collections.Frozen;

namespace Claims.Summaries.Concepts;

/// <summary>
/// How a sentence speaks of a concept in it, by ConText (Harkema et al., 2009): a trigger's scope reaches from it to the sentence's end, or start, or to the next terminating phrase; a pseudo-trigger has none and hides the
/// triggers within it. Where several say different things, another person goes before negation, negation before the hypothetical, that before history. Without a trigger the section speaks: family history is of another
/// person, past history is history.
/// </summary>
internal sealed class ConText
{
    private static readonly FrozenDictionary<string, AssertionTrigger[]> ByFirstWord = AssertionTriggers.All
        .GroupBy(trigger => FirstWord(trigger.Phrase).ToString())
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static readonly Assertion[] Precedence = [Assertion.OtherPerson, Assertion.Negated, Assertion.Hypothetical, Assertion.Historical];

    private readonly List<(int Start, int End, AssertionTrigger Trigger)> _triggers = [];
    private readonly Assertion _section;
    private readonly int _length;

    private ConText(int length, Assertion section) => (_length, _section) = (length, section);

    /// <param name="section">The heading that the sentence stands under, in lower case.</param>
    public static ConText Of(ReadOnlySpan<char> sentence, string section)
    {
        var context = new ConText(sentence.Length, OfSection(section));
        var lookup = ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < sentence.Length;)
        {
            var word = FirstWord(sentence[start..]);
            var end = start + Math.Max(1, word.Length);
            if (!word.IsEmpty && lookup.TryGetValue(word, out var triggers) && Standing(triggers, sentence[start..]) is { } trigger)
            {
                end = start + trigger.Phrase.Length;
                context._triggers.Add((start, end, trigger));
            }

            start = end;
        }

        return context;
    }

    /// <param name="start">Of the concept, in the sentence.</param>
    public Assertion At(int start, int length)
    {
        foreach (var assertion in Precedence)
        {
            if (_triggers.Exists(trigger => trigger.Trigger.Assertion == assertion && Reaches(trigger.Start, trigger.End, trigger.Trigger, start, start + length)))
            {
                return assertion;
            }
        }

        return _section;
    }

    private bool Reaches(int start, int end, AssertionTrigger trigger, int concept, int conceptEnd) => trigger.Kind switch
    {
        TriggerKind.Forward => end <= concept && concept < ScopeEnd(end, trigger),
        TriggerKind.Backward => conceptEnd <= start && conceptEnd > ScopeStart(start),
        _ => false,
    };

    /// <summary>Negation ends at history as well: "no fever, history of asthma" negates the fever alone.</summary>
    private int ScopeEnd(int from, AssertionTrigger trigger)
    {
        var end = _length;
        foreach (var (start, _, other) in _triggers)
        {
            var ends = other.Kind == TriggerKind.Terminating
                || (trigger.Assertion == Assertion.Negated && other is { Kind: TriggerKind.Forward, Assertion: Assertion.Historical });
            if (ends && start >= from)
            {
                end = Math.Min(end, start);
            }
        }

        return end;
    }

    private int ScopeStart(int to) =>
        _triggers.Where(other => other.End <= to && other.Trigger.Kind == TriggerKind.Terminating).Select(other => other.End).DefaultIfEmpty(0).Max();

    private static Assertion OfSection(string section) =>
        section.StartsWith("family", StringComparison.Ordinal) ? Assertion.OtherPerson
        : section.StartsWith("past ", StringComparison.Ordinal) || section is "pmh" or "psh" or "surgical history" ? Assertion.Historical
        : Assertion.Present;

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        if (text[0] == ';')
        {
            return text[..1];
        }

        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '/' && end > 0)))
        {
            end++;
        }

        return text[..end];
    }

    /// <summary>The longest trigger that the text starts with.</summary>
    private static AssertionTrigger? Standing(AssertionTrigger[] triggers, ReadOnlySpan<char> text)
    {
        foreach (var trigger in triggers)
        {
            if (text.StartsWith(trigger.Phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == trigger.Phrase.Length || !char.IsLetterOrDigit(text[trigger.Phrase.Length])))
            {
                return trigger;
            }
        }

        return null;
    }
}
