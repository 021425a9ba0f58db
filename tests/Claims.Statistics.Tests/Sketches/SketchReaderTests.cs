using Claims.Statistics.Sketches;

namespace Claims.Statistics.Tests.Sketches;

public sealed class SketchReaderTests
{
    [Fact]
    public void Every_number_and_text_comes_back()
    {
        long[] numbers = [0, 1, 127, 128, 1L << 40, long.MaxValue, -1, long.MinValue];
        Int128[] wide = [0, -1, Int128.MaxValue, Int128.MinValue, (Int128)ulong.MaxValue];
        var writer = new SketchWriter();
        Array.ForEach(numbers, writer.Write);
        Array.ForEach(numbers, writer.WriteSigned);
        Array.ForEach(wide, writer.Write);
        writer.Write("207Q00000X Köln");

        var reader = new SketchReader(writer.ToArray());

        foreach (var number in numbers)
        {
            Assert.Equal(number, reader.Read());
        }

        foreach (var number in numbers)
        {
            Assert.Equal(number, reader.ReadSigned());
        }

        foreach (var number in wide)
        {
            Assert.Equal(number, reader.ReadInt128());
        }

        Assert.Equal("207Q00000X Köln", reader.ReadText());
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void Bytes_that_no_writer_makes_are_refused()
    {
        Assert.Throws<FormatException>(() => new SketchReader([5, 1, 1]).ReadLength());
        Assert.Throws<FormatException>(() => new SketchReader([.. Enumerable.Repeat((byte)0xFF, 11)]).Read());
        Assert.Throws<IndexOutOfRangeException>(() => new SketchReader([0x80]).Read());
    }
}
