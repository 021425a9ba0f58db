using System.IO.Compression;

using Claims.Contracts;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Tests.Submissions;

public sealed class ContentDecodingTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("identity")]
    public void Without_an_encoding_the_bytes_stay_as_they_are(string? encoding)
    {
        var decoded = Assert.IsType<DecodedContent.Decoded>(ContentDecoding.Decode(new byte[] { 1, 2 }, encoding, 10));

        Assert.Equal([1, 2], decoded.Content.ToArray());
    }

    [Fact]
    public void Gzip_is_undone_up_to_exactly_the_limit()
    {
        var content = Enumerable.Range(0, 200_000).Select(index => (byte)index).ToArray();

        Assert.Equal(content, Assert.IsType<DecodedContent.Decoded>(ContentDecoding.Decode(Gzip(content), "GZIP", content.Length)).Content.ToArray());
        Assert.IsType<DecodedContent.TooLarge>(ContentDecoding.Decode(Gzip(content), "gzip", content.Length - 1));
    }

    [Fact]
    public void Half_a_gzip_stream_is_broken()
    {
        var whole = Gzip([.. Enumerable.Range(0, 5_000).Select(index => (byte)(index * index))]);

        var half = ContentDecoding.Decode(whole.AsMemory(0, whole.Length / 2), "gzip", 10_000);

        Assert.Equal(FaultCodes.Unreadable, Assert.IsType<DecodedContent.Broken>(half).Fault.Code);
    }

    [Fact]
    public void An_unknown_encoding_keeps_the_bytes()
    {
        var broken = Assert.IsType<DecodedContent.Broken>(ContentDecoding.Decode(new byte[] { 1 }, "br", 10));

        Assert.Equal([1], broken.Content.ToArray());
    }

    private static byte[] Gzip(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }
}
