using Claims.Summaries.Sentences;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Summaries.Tests.Sentences;

public class SentenceSplitterTests
{
    private static readonly string[] Pieces =
    [
        "Dr. Smith ", "saw him", ". ", "2.5 mg ", "q.d. ", "b.i.d. ", "\n", "\r\n", "\n\n", "\f", "ASSESSMENT: ", "1. ", "- ", "(a) ", "? ", "!", "Patient", " ", "\t", ":", "é", "😀", "\"", ")", "0", "BP 120/80", "a very long run of words that fills a line of text to its end ",
    ];

    [Theory]
    [InlineData("Dr. Smith saw him. He is well.", "Dr. Smith saw him.", "He is well.")]
    [InlineData("Metformin 500 mg b.i.d. was stopped. Start 2.5 mg q.d. Return in 2 wks.", "Metformin 500 mg b.i.d. was stopped.", "Start 2.5 mg q.d.", "Return in 2 wks.")]
    [InlineData("Warfarin 5 mg p.o. q.h.s. 3 tablets left. Stop?", "Warfarin 5 mg p.o. q.h.s. 3 tablets left.", "Stop?")]
    [InlineData("Seen vs. baseline. No. 4 tube. J. Doe signed.", "Seen vs. baseline.", "No. 4 tube.", "J. Doe signed.")]
    [InlineData("1. Continue aspirin.\n2. Stop insulin\n10) Call.", "1. Continue aspirin.", "2. Stop insulin", "10) Call.")]
    [InlineData("- wound clean\n- no fever", "- wound clean", "- no fever")]
    [InlineData("ASSESSMENT: COPD. Stable.\nPLAN:\nOxygen at night.", "ASSESSMENT: COPD.", "Stable.", "PLAN:", "Oxygen at night.")]
    [InlineData("The patient was seen today for a scheduled follow-up of\nchronic lung disease. He walks.", "The patient was seen today for a scheduled follow-up of\nchronic lung disease.", "He walks.")]
    [InlineData("On examination the pulses of both feet cannot be felt:\nperipheral vascular disease.", "On examination the pulses of both feet cannot be felt:\nperipheral vascular disease.")]
    [InlineData("Medications:\naspirin", "Medications:", "aspirin")]
    [InlineData("Na 138\nK 4.1\nCl 101", "Na 138", "K 4.1", "Cl 101")]
    [InlineData("pain is worse\nat night", "pain is worse\nat night")]
    [InlineData("Temp 98.6 F. Pulse 72! (Regular.) Done.", "Temp 98.6 F. Pulse 72!", "(Regular.)", "Done.")]
    [InlineData("\"It hurts.\" She cried.", "\"It hurts.\"", "She cried.")]
    [InlineData("", null)]
    [InlineData(" \n\f\n ", null)]
    public void Splits_clinical_text(string text, params string[]? sentences)
    {
        var split = SentenceSplitter.Split(text);

        Assert.Equal(sentences ?? [], split.Select(sentence => sentence.In(text).ToString()));
    }

    [Fact]
    public void Pages_end_at_form_feeds_and_sections_with_them()
    {
        var text = "FAMILY HISTORY:\nMother had COPD.\fSecond page.\f\fFourth page.";

        var split = SentenceSplitter.Split(text);

        Assert.Equal([1, 1, 2, 4], split.Select(sentence => sentence.Page));
        Assert.Equal(["family history", "family history", "", ""], split.Select(sentence => sentence.Section));
    }

    [Fact]
    public void Text_without_punctuation_is_cut_at_blanks()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 1_000)) + new string('x', 2_000);

        var split = SentenceSplitter.Split(text);

        Assert.All(split, sentence => Assert.InRange(sentence.Length, 1, SentenceSplitter.Longest));
        Assert.StartsWith("word", split[1].In(text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_never_overlap_and_hold_all_that_is_not_blank() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(),
        text =>
        {
            var held = new int[text.Length];
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                if (char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.Start + sentence.Length - 1]) || sentence.In(text).Contains('\f'))
                {
                    return false;
                }

                for (var i = sentence.Start; i < sentence.Start + sentence.Length; i++)
                {
                    held[i]++;
                }
            }

            return held.Zip(text).All(pair => pair.First == 1 || (pair.First == 0 && char.IsWhiteSpace(pair.Second)));
        }));
}
