using System.Text;

using Claims.Ingest.Formats.X12.Syntax;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Ingest.Tests.Formats.X12.Syntax;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData('*', ':', '~')]
    [InlineData('~', '^', '_')]
    [InlineData('|', '>', '\n')]
    [InlineData('\u001d', '\u001f', '\u001c')]
    public void Any_separators_stated_by_the_header_are_used(char element, char component, char terminator)
    {
        var text = (X12Text.Header + "GS*HC~SV1*HC:99213*1~").Replace("*", "\0E").Replace(":", "\0C").Replace("~", "\0T")
            .Replace("\0E", $"{element}").Replace("\0C", $"{component}").Replace("\0T", $"{terminator}");

        var segments = All(text);

        Assert.Equal(["ISA", "GS", "SV1"], segments.Select(s => s.Id));
        Assert.Equal("99213", segments[2].Component(1, 2));
    }

    [Fact]
    public void Line_breaks_blanks_and_a_byte_order_mark_between_segments_are_skipped()
    {
        var segments = All("\uFEFF\r\n" + X12Text.Header + "\r\n  GS*HC~ \n\n~~ST*837~");

        Assert.Equal(["ISA", "GS", "ST"], segments.Select(s => s.Id));
    }

    [Fact]
    public void A_second_interchange_brings_its_own_separators()
    {
        var second = X12Text.Header.Replace('*', '|').Replace('~', '!').Replace(':', '>');

        var segments = All(X12Text.Header + "IEA*1*7~" + second + "CLM|A>B|5!");

        Assert.Equal("B", segments[^1].Component(1, 2));
    }

    [Fact]
    public void An_interchange_that_begins_within_a_broken_off_segment_is_found()
    {
        var segments = All(X12Text.Header + "NM1*41*2*BROKEN" + X12Text.Header + "GS*HC~");

        Assert.Equal(["ISA", "NM1", "ISA", "GS"], segments.Select(s => s.Id));
        Assert.False(segments[1].IsTerminated);
    }

    [Theory]
    [InlineData("ISA*00*         *01*SECRET    *ZZ*SENDER         *ZZ*RECEIVER       *030101*1253*U*00501*000000905*1*T*:~\nGS*HC*A~ST*837*1~", HeaderState.Uneven)]
    [InlineData("ISA*00*~GS*HC*A~ST*837*1~NM1*41~HL*1**20~", HeaderState.Guessed)]
    [InlineData("GS*HC*A~ST*837*1~NM1*41~HL*1**20~", HeaderState.Guessed)]
    public void A_broken_or_missing_header_leaves_the_segments_readable(string text, HeaderState expected)
    {
        var tokenizer = new Tokenizer(Encoding.UTF8.GetBytes(text));

        List<Segment> segments = [];
        while (tokenizer.Next() is { } segment)
        {
            segments.Add(segment);
        }

        Assert.Equal(expected, tokenizer.Header);
        Assert.Contains("ST", segments.Select(s => s.Id));
    }

    [Fact]
    public void Separators_are_guessed_from_the_segments_where_there_is_no_header()
    {
        var guess = DelimiterGuess.From("GS|HC|A\nST|837|1\nNM1|41|2\nHL|1||20\nSV1|HC>99213|5\nHI|BK>25000\n"u8);

        Assert.Equal(new Delimiters((byte)'|', (byte)'>', 0, (byte)'\n'), guess);
    }

    [Fact]
    public void A_component_separator_other_than_the_stated_one_is_noticed()
    {
        var tokenizer = new Tokenizer(Encoding.UTF8.GetBytes(X12Text.Header + "SV1*HC>99213*5~HI*BK>25000~"));

        tokenizer.Next();
        var service = tokenizer.Next();

        Assert.Equal(HeaderState.OtherComponent, tokenizer.Header);
        Assert.Equal("99213", service!.Component(1, 2));
    }

    [Fact]
    public void What_is_written_is_read_back_element_by_element() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>[]>(),
            (NonNull<string>[] values) =>
            {
                var elements = values.Take(60).Select(v => new string([.. v.Get.Where(c => char.IsAsciiLetterOrDigit(c))])).ToList();

                var segment = All(X12Text.Header + string.Join('*', elements.Prepend("ZZ9")) + "~")[1];

                return segment.Count == elements.Count && elements.Select((e, i) => segment.Element(i + 1) == e).All(same => same);
            }));

    private static List<Segment> All(string text)
    {
        var tokenizer = new Tokenizer(Encoding.UTF8.GetBytes(text));
        List<Segment> segments = [];
        while (tokenizer.Next() is { } segment)
        {
            segments.Add(segment);
        }

        return segments;
    }
}
