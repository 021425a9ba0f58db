using Claims.Ingest.Formats.X12;

namespace Claims.Ingest.Tests.Formats.X12.Reading;

/// <summary>Each file of the malformed set has one defect of its own besides those that all its siblings share; that one must be named with its place.</summary>
public sealed class MalformedSetTests
{
    [Theory]
    [InlineData("x12_bad_first_line.txt", "ENVELOPE_BROKEN ISA02 @ segment 1, ISA 000000905")]
    [InlineData("x12_no_isa_line.txt", "ENVELOPE_BROKEN ISA @ segment 1, ISA ?")]
    [InlineData("x12_bad_segment_identifier.txt", "SEGMENT_UNKNOWN ? @ segment 4, loop 1000A, ST 987654")]
    [InlineData("x12_bad_segment_identifier.txt", "SEGMENT_UNKNOWN Nd4 @ segment 9, loop 2010AA, ST 987654")]
    [InlineData("x12_bad_segment_identifier.txt", "SEGMENT_UNKNOWN NM31 @ segment 18, loop 2000B, ST 987654")]
    [InlineData("x12_bad_valid_code.txt", "ELEMENT_INVALID NM101 @ segment 7, loop 2000A, ST 987654")]
    [InlineData("x12_bad_valid_code.txt", "LOOP_MISSING NM1 @ segment 6, loop 2010AA, ST 987654")]
    [InlineData("x12_loop_errors1_exceeds_max_1_parent.txt", "LOOP_REPEATED NM1 @ segment 13, loop 2010AA, ST 987654")]
    [InlineData("x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt", "LOOP_REPEATED NM1 @ segment 32, loop 2010AA, ST 987654")]
    [InlineData("x12_loop_errors3_missing_loops.txt", "LOOP_MISSING NM1 @ segment 6, loop 2010AA, ST 987654")]
    [InlineData("x12_missing_elements.txt", "ELEMENT_MISSING NM102 @ segment 5, loop 1000B, ST 987654")]
    [InlineData("x12_missing_elements.txt", "ELEMENT_MISSING CLM05 @ segment 29, loop 2300, ST 987654")]
    [InlineData("x12_missing_required_loop_in_one_repeat.txt", "LOOP_MISSING NM1 @ segment 16, loop 2010BA, ST 987654")]
    [InlineData("x12_missing_required_loops_mult_repeats.txt", "LOOP_MISSING SV1 @ segment 31, loop 2400, ST 987654")]
    [InlineData("x12_missing_required_loops_mult_repeats.txt", "ELEMENT_INVALID DTP02 @ segment 32, loop 2400, ST 987654")]
    [InlineData("x12_missing_required_loops_mult_repeats.txt", "LOOP_MISSING SV1 @ segment 57, loop 2400, ST 987654")]
    [InlineData("x12_segment_errors.txt", "SEGMENT_MISSING N3 @ segment 7, loop 2010AA, ST 987654")]
    [InlineData("x12_segment_errors.txt", "SEGMENT_REPEATED REF @ segment 10, loop 2010AA, ST 987654")]
    [InlineData("x12_segment_errors.txt", "SEGMENT_MISSING HI @ segment 19, loop 2300, ST 987654")]
    [InlineData("x12_segments_out_of_order.txt", "SEGMENT_OUT_OF_PLACE N4 @ segment 10, loop 2010AA, ST 987654")]
    [InlineData("x12_segments_out_of_order.txt", "SEGMENT_OUT_OF_PLACE N3 @ segment 15, loop 2010AB, ST 987654")]
    public void The_defect_of_the_file_is_named_with_its_place(string name, string expected)
    {
        var submission = new X12Format().Read(Corpus.File(name), "");

        Assert.Contains(expected, X12Text.Rejections(submission));
        Assert.All(submission.Claims, c => Assert.Contains(c.Faults, f => !f.IsWarning));
    }
}
