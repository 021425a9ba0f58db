using Claims.Summaries.Generative.Guarding;

namespace Claims.Summaries.Generative.Tests.Guarding;

public class AnswerGuardTests
{
    [Fact]
    public void What_the_sources_support_is_accepted()
    {
        var accepted = Assert.IsType<GuardVerdict.Accepted>(Check(Some.Supported));

        Assert.Equal(Some.SupportedSentences.Count, accepted.Sentences.Count);
        Assert.Equal("She denies fever and weight loss.", accepted.Sentences[2].Text);
        Assert.Equal(["s3"], accepted.Sentences[2].Cites);
    }

    [Theory]
    [InlineData("Six weeks of physical therapy. [s1]")]
    [InlineData("- Six weeks of physical therapy [s1]\n- She denies fever [S3]")]
    [InlineData("Six weeks of physical therapy and naproxen 500 mg [s1, s4].")]
    [InlineData("Six weeks of physical therapy [s1][s1], then naproxen [s4].")]
    [InlineData("MRI in March 2026 showed a herniation of 7 mm [s2].")]
    [InlineData("MRI on 14 March 2026 showed a herniation, code M5126 [s2].")]
    [InlineData("MRI of 2026 showed a herniation at L4 [s2].")]
    [InlineData("No fever and no weight loss [s3].")]
    [InlineData("Fever was denied, weight loss also denied [s3].")]
    [InlineData("Naproxen 500mg 2 times daily since February 3, 2026 [s4].")]
    [InlineData("She should return if numbness develops [s6].")]
    public void Other_words_for_the_same_are_accepted(string answer) => Assert.IsType<GuardVerdict.Accepted>(Check(answer));

    [Theory]
    [InlineData("", RefusalReason.Empty)]
    [InlineData("[s1]", RefusalReason.Empty)]
    [InlineData("Summary:\nSix weeks of physical therapy [s1].", RefusalReason.Uncited)]
    [InlineData("Six weeks of physical therapy. She denies fever [s3].", RefusalReason.Uncited)]
    [InlineData("Six weeks of physical therapy (s1).", RefusalReason.Uncited)]
    [InlineData("[s1] Six weeks of physical therapy. [s3] She denies fever.", RefusalReason.Uncited)]
    [InlineData("Six weeks of physical therapy [s9].", RefusalReason.UnknownId)]
    [InlineData("Six weeks of physical therapy [s1, s12].", RefusalReason.UnknownId)]
    [InlineData("Eight weeks of physical therapy [s1].", RefusalReason.Number)]
    [InlineData("Twenty-six weeks of physical therapy [s1].", RefusalReason.Number)]
    [InlineData("Naproxen 500 mg once daily [s4].", RefusalReason.Number)]
    [InlineData("Six months of physical therapy [s1].", RefusalReason.Unit)]
    [InlineData("Naproxen 500 mcg twice daily [s4].", RefusalReason.Unit)]
    [InlineData("Naproxen 500 mg since 02/04/2026 [s4].", RefusalReason.Date)]
    [InlineData("MRI in April 2026 showed disc herniation [s2].", RefusalReason.Date)]
    [InlineData("MRI on 2026-03-14 showed a disc herniation [s1].", RefusalReason.Date)]
    [InlineData("MRI lumbar spine showed disc herniation at L5-S1 [s2].", RefusalReason.Code)]
    [InlineData("Disc herniation, code M51.27, on MRI of the lumbar spine [s2].", RefusalReason.Code)]
    [InlineData("The patient takes naproxen [s1].", RefusalReason.ForeignConcept)]
    [InlineData("The patient has fever and weight loss [s3].", RefusalReason.AssertionFlipped)]
    [InlineData("MRI of the lumbar spine showed no disc herniation [s2].", RefusalReason.AssertionFlipped)]
    [InlineData("The patient had breast cancer at age 52 [s5].", RefusalReason.AssertionFlipped)]
    [InlineData("Numbness develops [s6].", RefusalReason.AssertionFlipped)]
    [InlineData("Patient denies fever and has weight loss [s3].", RefusalReason.AssertionFlipped)]
    [InlineData("Fever and denied weight loss [s3].", RefusalReason.AssertionFlipped)]
    [InlineData("Surgery was scheduled urgently after cardiology clearance [s1].", RefusalReason.LittleSupport)]
    public void What_they_do_not_support_is_refused_for_its_reason(string answer, RefusalReason reason)
    {
        var refused = Assert.IsType<GuardVerdict.Refused>(Check(answer));

        Assert.Contains(reason, refused.Reasons.Select(one => one.Reason));
    }

    [Fact]
    public void Every_reason_is_given_with_its_place()
    {
        const string Answer = "Six weeks of physical therapy [s1]. Eight sessions. She denies fever [s77].";

        var refused = Assert.IsType<GuardVerdict.Refused>(Check(Answer));

        Assert.Equal([(RefusalReason.Uncited, 1), (RefusalReason.UnknownId, 2)], refused.Reasons.Where(one => one.Reason is RefusalReason.Uncited or RefusalReason.UnknownId).Select(one => (one.Reason, one.Sentence)));
        Assert.Equal("Eight sessions.", Answer.Substring(refused.Reasons[0].Start, refused.Reasons[0].Length));
    }

    [Fact]
    public void Too_many_sentences_or_characters_are_refused()
    {
        var summary = Some.Summary();
        var many = new AnswerGuard(summary, new GuardOptions { MaxSentences = 2 }).Check(Some.Supported);
        var wide = new AnswerGuard(summary, new GuardOptions { MaxCharacters = 40 }).Check(Some.Supported);

        Assert.Equal(RefusalReason.TooLong, Assert.Single(Assert.IsType<GuardVerdict.Refused>(many).Reasons).Reason);
        Assert.Equal(RefusalReason.TooLong, Assert.Single(Assert.IsType<GuardVerdict.Refused>(wide).Reasons).Reason);
    }

    [Fact]
    public void What_sources_assert_both_ways_is_not_told_apart()
    {
        var summary = Some.SummaryOf(
            Some.Sentence(1, "No fever on admission.", Some.Concept(ConceptKind.Diagnosis, "fever", Assertion.Negated)),
            Some.Sentence(2, "Fever on the next day of admission.", Some.Concept(ConceptKind.Diagnosis, "fever")));

        Assert.IsType<GuardVerdict.Accepted>(new AnswerGuard(summary, new GuardOptions()).Check("Fever on the next day of admission [s1][s2]."));
    }

    private static GuardVerdict Check(string answer) => new AnswerGuard(Some.Summary(), new GuardOptions()).Check(answer);
}
