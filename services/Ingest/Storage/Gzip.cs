using System.IO.Compression;

namespace Claims.Ingest.Storage;

/// <summary>How submissions are kept: compressed, since claims repeat themselves.</summary>
internal static class Gzip
{
    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return compressed.ToArray();
    }

    public static byte[] Decompress(byte[] compressed, int length)
    {
        var content = new byte[length];
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        gzip.ReadExactly(content);
        return content;
    }
}
