using Claims.Review.Console.Operations.Failed;

namespace Claims.Review.Tests.Console.Operations.Failed;

public sealed class EditedMessageTests
{
    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":2}", null)]
    [InlineData("{\"a\":1}", "{\"a\":", "no longer JSON: line 1")]
    [InlineData("{\"a\":1}", "{\"a\":1}", "Nothing was changed")]
    [InlineData("ISA*00~", "ISA*01~", null)]
    [InlineData("{\"a\":", "{\"b\":", null)]
    public void What_was_json_must_stay_json_and_something_must_differ(string original, string edited, string? fault)
    {
        var found = EditedMessage.Fault(original, edited);

        Assert.Equal(fault is null, found is null);
        Assert.Contains(fault ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_of_lines_come_back_as_they_were()
    {
        Assert.Equal("a\r\nc\r\n", EditedMessage.WithLinesOf("a\r\nb\r\n", "a\nc\n"));
        Assert.Equal("a\nc\n", EditedMessage.WithLinesOf("a\nb\n", "a\nc\n"));
        Assert.Equal("a\nc", EditedMessage.WithLinesOf("a\r\nb\nc", "a\nc"));
    }

    [Fact]
    public void What_is_no_text_is_not_edited()
    {
        Assert.Null(EditedMessage.Text([0x1F, 0x8B, 0x08]));
        Assert.Equal("é", EditedMessage.Text([0xC3, 0xA9]));
    }

    [Fact]
    public void The_trail_names_a_content_without_showing_it() =>
        Assert.Equal("SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, 3 bytes", EditedMessage.Fingerprint("abc"u8));
}
