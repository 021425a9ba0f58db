using System.Text;

using Claims.Ingest.Formats.X12;

namespace Claims.Ingest.Tests.Formats.X12.Reading;

public sealed class CorpusTests
{
    [Fact]
    public void Every_CLM_segment_of_every_file_becomes_one_claim()
    {
        var total = 0;
        foreach (var (name, content) in Corpus.Files())
        {
            var expected = CountClaims(content);

            var submission = new X12Format().Read(content, "");

            Assert.True(expected == submission.Claims.Count, $"{name}: {expected} CLM segments, {submission.Claims.Count} claims");
            Assert.Equal(Enumerable.Range(0, expected), submission.Claims.Select(c => c.Index));
            total += expected;
        }

        Assert.True(total > 1_500, $"only {total} claims in the corpus");
    }

    [Fact]
    public void A_claim_that_could_not_be_made_has_a_fault_that_rejects()
    {
        foreach (var (name, content) in Corpus.Files())
        {
            var submission = new X12Format().Read(content, "");

            Assert.All(submission.Claims, c => Assert.True(c.Claim is not null || c.Faults.Any(f => !f.IsWarning), $"{name} {c.Path}"));
        }
    }

    [Fact]
    public void The_samples_of_two_projects_have_no_fault_that_rejects()
    {
        foreach (var (name, content) in Corpus.Files().Where(f => !f.Name.StartsWith("imsweb", StringComparison.Ordinal) && CountClaims(f.Content) > 0))
        {
            var submission = new X12Format().Read(content, "");

            Assert.True(X12Text.Rejections(submission).Count == 0, $"{name}: {string.Join("; ", X12Text.Rejections(submission))}");
            Assert.All(submission.Claims, c => Assert.NotNull(c.Claim));
        }
    }

    // The files called valid state 25 segments whatever they hold, and separate codes from their qualifiers by the wrong separator.
    [Theory]
    [InlineData("x12_valid.txt")]
    [InlineData("x12_no_errors.txt")]
    [InlineData("x12_multiple_gs.txt")]
    [InlineData("x12_multiple_isa.txt")]
    [InlineData("x12_multiple_st.txt")]
    [InlineData("x12_many_claims.txt")]
    [InlineData("x12_multiple_transactions.txt")]
    [InlineData("x12_ambiguous_loop.txt")]
    [InlineData("x12_writer_test.txt")]
    [InlineData("x223-test.txt")]
    public void The_files_of_the_third_are_sound_but_for_their_counts_and_diagnosis_codes(string name)
    {
        var submission = new X12Format().Read(Corpus.File(name), "");

        Assert.All(X12Text.Rejections(submission), r => Assert.Matches("SE01|GE01|IEA01|HI0[1-4]-", r));
    }

    [Theory]
    [InlineData("x12_999_accepted.txt")]
    [InlineData("demo.835")]
    public void Another_transaction_is_named_as_such(string name)
    {
        var submission = new X12Format().Read(Corpus.File(name), "");

        Assert.True(submission.IsUnreadable);
        Assert.Contains(submission.Faults, f => f.Code == "FORMAT_UNKNOWN" && f.Path.StartsWith("ST01 @ segment 1, ST ", StringComparison.Ordinal));
    }

    // By the plainest means: separators from the fixed places of the header, '*' and '~' where it is missing.
    private static int CountClaims(byte[] content)
    {
        var text = Encoding.Latin1.GetString(content);
        var isHeaded = text.StartsWith("ISA", StringComparison.Ordinal);
        var element = isHeaded ? text[3] : '*';
        var terminator = isHeaded ? text[text.IndexOf($"{element}T{element}", StringComparison.Ordinal) is > 0 and var t && text[t + 4] != element ? t + 4 : 105] : '~';
        return text.Split(terminator).Count(s => s.TrimStart().StartsWith($"CLM{element}", StringComparison.Ordinal));
    }
}
