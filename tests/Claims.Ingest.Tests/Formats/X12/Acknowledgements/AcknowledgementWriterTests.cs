using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Formats.X12;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Tests.Formats.X12.Acknowledgements;

public sealed class AcknowledgementWriterTests
{
    private static readonly AcknowledgementContext Context = new("sub-1", new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero), 41);

    [Fact]
    public void A_sound_submission_is_accepted_in_both_answers()
    {
        var answer = Answer(X12Text.Professional());

        Assert.Equal(
            ["ISA", "GS", "ST", "AK1", "AK2", "IK5", "AK9", "SE", "GE", "GS", "ST", "BHT"], answer.Take(12).Select(s => s.Id));
        Assert.Equal("A", One(answer, "IK5").Element(1));
        Assert.Equal(["A", "1", "1", "1"], Elements(One(answer, "AK9")));
        Assert.Equal(["20", "21", "19", "PT"], answer.Where(s => s.Id == "HL").Select(s => s.Element(3)));
        Assert.Equal("A2:20", answer.Last(s => s.Id == "STC").Element(1));
        Assert.Equal(("1K", "id-0"), (One(answer, "REF").Element(1), One(answer, "REF").Element(2)));
        Assert.Equal("150", One(answer, "AMT").Element(2));
        Assert.Null(EnvelopeFault(answer));
    }

    [Fact]
    public void The_answer_goes_back_the_way_the_submission_came()
    {
        var header = Answer(X12Text.Professional())[0];

        Assert.Equal(("RECEIVER", "SENDER", "T", "000000041"), (header.Element(6), header.Element(8), header.Element(15), header.Element(13)));
    }

    [Fact]
    public void A_fault_is_reported_by_segment_element_and_claim()
    {
        var answer = Answer(X12Text.Professional(X12Text.Claim, X12Text.Claim.Replace("11:B:1", "11:B:3", StringComparison.Ordinal)));

        Assert.Equal(["CLM", "22", "", "8"], Elements(One(answer, "IK3")));
        Assert.Equal(["5:3", "", "7"], Elements(One(answer, "IK4")));
        Assert.Equal("CLM01:A1", One(answer, "CTX").Element(1));
        Assert.Equal(["E", "5"], Elements(One(answer, "IK5")));
        Assert.Equal(["A2:20", "A7:21"], answer.Where(s => s.Id == "STC").Skip(1).Select(s => s.Element(1)));
        Assert.Equal(["90", "AA"], answer.Where(s => s.Id == "QTY").Select(s => s.Element(1)));
    }

    [Fact]
    public void A_transaction_whose_count_is_wrong_is_rejected()
    {
        var answer = Answer(X12Text.Professional().Replace("SE*22", "SE*21", StringComparison.Ordinal));

        Assert.Equal(["R", "4"], Elements(One(answer, "IK5")));
        Assert.Equal(["R", "1", "1", "0"], Elements(One(answer, "AK9")));
    }

    [Fact]
    public void Only_part_of_a_group_is_accepted_where_one_of_its_transactions_is_rejected()
    {
        var text = X12Text.Professional();
        var second = text[text.IndexOf("ST*837", StringComparison.Ordinal)..text.IndexOf("GE*1", StringComparison.Ordinal)];
        var both = text.Replace("GE*1*7", second.Replace("CLM*A1*150", "CLM*A1", StringComparison.Ordinal) + "GE*2*7", StringComparison.Ordinal);

        var answer = Answer(both);

        Assert.Equal(["A", "R"], answer.Where(s => s.Id == "IK5").Select(s => s.Element(1)));
        Assert.Equal(["P", "2", "2", "1"], Elements(One(answer, "AK9")));
    }

    [Fact]
    public void A_broken_header_is_answered_by_a_TA1()
    {
        var answer = Answer(X12Text.Professional().Replace("ISA*00*          *", "ISA*00*    *", StringComparison.Ordinal));

        Assert.Equal(["000000007", "260102", "0930", "R", "022"], Elements(One(answer, "TA1")));
    }

    [Fact]
    public void An_input_of_nothing_usable_is_answered_by_a_TA1_alone()
    {
        var answer = Answer("ISA*junk");

        Assert.Equal(["ISA", "TA1", "IEA"], answer.Select(s => s.Id));
        Assert.Equal("R", answer[1].Element(4));
    }

    [Fact]
    public void A_999_is_not_answered_by_a_999() =>
        Assert.DoesNotContain(Answer(X12Text.Header + "GS*FA*A1*B1*20260102*0930*7*X*005010X231A1~ST*999*0001*005010X231A1~SE*2*0001~GE*1*7~IEA*1*000000007~"), s => s.Id == "AK1");

    [Fact]
    public void Separators_in_the_text_of_a_sender_do_not_reach_the_answer()
    {
        var text = X12Text.Professional().Replace("*", "|", StringComparison.Ordinal).Replace("~", "!", StringComparison.Ordinal).Replace("JANE", "JA*N~E", StringComparison.Ordinal);

        var answer = Answer(text);

        Assert.Equal("JANE", answer.Single(s => s.Id == "NM1" && s.Element(1) == "QC").Element(4));
    }

    [Fact]
    public void Every_answer_to_every_public_file_is_itself_sound()
    {
        foreach (var (name, content) in Corpus.Files())
        {
            var answer = Answer(new X12Format().Read(content, ""));

            Assert.Null(EnvelopeFault(answer) is { } fault ? $"{name}: {fault}" : null);
        }
    }

    [Theory]
    [InlineData(FaultCodes.NpiInvalid, "A7:562:85")]
    [InlineData(FaultCodes.ValueMissing, "A6:21")]
    [InlineData(FaultCodes.TotalMismatch, "A8:178")]
    [InlineData(FaultCodes.PolicyUnknown, "A3:116")]
    public void A_fault_of_validation_has_its_status_code(string code, string expected)
    {
        var submission = X12Text.Read(X12Text.Professional());

        var answer = Segments(new X12Format().Acknowledge(submission, [new ClaimOutcome.Rejected(submission.Claims[0], [new Fault(code, "x", "x")])], Context));

        Assert.Equal(expected, answer.Last(s => s.Id == "STC").Element(1));
        Assert.Equal("A", One(answer, "IK5").Element(1));
    }

    private static List<Segment> Answer(string text) => Answer(X12Text.Read(text));

    private static List<Segment> Answer(ParsedSubmission submission) => Segments(new X12Format().Acknowledge(
        submission,
        [.. submission.Claims.Select(c => c.Faults.Any(f => !f.IsWarning) ? (ClaimOutcome)new ClaimOutcome.Rejected(c, c.Faults) : new ClaimOutcome.Accepted(c, $"id-{c.Index}", []))],
        Context));

    private static List<Segment> Segments(Acknowledgement answer)
    {
        var tokenizer = new Tokenizer(answer.Content);
        List<Segment> segments = [];
        while (tokenizer.Next() is { } segment)
        {
            segments.Add(segment);
        }

        Assert.Equal(HeaderState.Intact, tokenizer.Header);
        return segments;
    }

    // Counts and control numbers of every envelope, parents of every level: the first thing wrong, or null.
    private static string? EnvelopeFault(List<Segment> answer)
    {
        var (transaction, group) = (0, 0);
        var levels = new HashSet<string>();
        for (var i = 0; i < answer.Count; i++)
        {
            var segment = answer[i];
            switch (segment.Id)
            {
                case "GS":
                    group = i;
                    break;
                case "ST":
                    transaction = i;
                    levels = [""];
                    break;
                case "HL" when !levels.Contains(segment.Element(2)) || !levels.Add(segment.Element(1)):
                    return $"HL {segment.Element(1)}";
                case "SE" when segment.Element(1) != $"{i - transaction + 1}" || segment.Element(2) != answer[transaction].Element(2):
                    return $"SE {segment.Element(2)}";
                case "GE" when segment.Element(1) != $"{answer[group..i].Count(s => s.Id == "ST")}" || segment.Element(2) != answer[group].Element(6):
                    return $"GE {segment.Element(2)}";
                case "IEA" when segment.Element(1) != $"{answer.Count(s => s.Id == "GS")}" || segment.Element(2) != answer[0].Element(13) || i != answer.Count - 1:
                    return "IEA";
            }
        }

        return answer[^1].Id == "IEA" ? null : "no IEA";
    }

    private static Segment One(List<Segment> answer, string id) => Assert.Single(answer, s => s.Id == id);

    private static List<string> Elements(Segment segment) => [.. Enumerable.Range(1, segment.Count).Select(segment.Element)];
}
