using System.Text;

using Claims.Review.Console.Case;

namespace Claims.Review.Tests.Console.Case;

public sealed class SubmissionTextTests
{
    private const string Header = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*0900*^*00501*000000001*0*P*:~";

    [Fact]
    public void Segments_of_one_long_line_stand_on_lines_of_their_own() =>
        Assert.Equal($"{Header}\nGS*HC*A~\nST*837~\n", SubmissionText.Of(Encoding.UTF8.GetBytes(Header + "GS*HC*A~ST*837~")).Text);

    [Fact]
    public void Text_with_lines_keeps_them_as_they_are() => Assert.Equal("{\n  \"a\": 1\n}", SubmissionText.Of("{\n  \"a\": 1\n}"u8.ToArray()).Text);

    [Fact]
    public void Characters_that_hide_or_turn_the_text_are_seen() => Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", SubmissionText.Of(Encoding.UTF8.GetBytes("a\0b\u202Ec\u200B")).Text);

    [Fact]
    public void A_long_one_is_cut_and_says_so()
    {
        var text = SubmissionText.Of(new byte[300_000]);

        Assert.True(text.IsCut);
        Assert.Equal(200_000, text.Text.Length);
    }

    [Fact]
    public void Bytes_that_are_no_text_do_no_harm() => Assert.Equal("\uFFFD\uFFFD", SubmissionText.Of([0xFF, 0xFE]).Text);
}
