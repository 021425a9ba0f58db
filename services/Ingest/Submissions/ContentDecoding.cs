using System.IO.Compression;

using Claims.Contracts;

namespace Claims.Ingest.Submissions;

/// <summary>What undoing a content encoding gave.</summary>
public abstract record DecodedContent
{
    private DecodedContent()
    {
    }

    public sealed record Decoded(ReadOnlyMemory<byte> Content) : DecodedContent;

    /// <summary>More than the limit; <paramref name="Fault"/> says so.</summary>
    public sealed record TooLarge(Fault Fault) : DecodedContent;

    /// <summary>Not what the encoding promises; <paramref name="Content"/> is as it came.</summary>
    public sealed record Broken(Fault Fault, ReadOnlyMemory<byte> Content) : DecodedContent;
}

/// <summary>Undoes <c>Content-Encoding: gzip</c> without ever holding more than the limit.</summary>
public static class ContentDecoding
{
    public static DecodedContent Decode(ReadOnlyMemory<byte> content, string? encoding, long limit)
    {
        if (content.Length > limit)
        {
            return new DecodedContent.TooLarge(TooLargeFault(limit));
        }

        return encoding?.Trim().ToLowerInvariant() switch
        {
            null or "" or "identity" => new DecodedContent.Decoded(content),
            "gzip" or "x-gzip" => Gunzip(content, limit),
            _ => new DecodedContent.Broken(new Fault(FaultCodes.Unreadable, "", "The content encoding is not known; send gzip or none."), content),
        };
    }

    public static Fault TooLargeFault(long limit) =>
        new(FaultCodes.TooLarge, "", $"The submission is larger than {limit} bytes; split it.");

    private static DecodedContent Gunzip(ReadOnlyMemory<byte> content, long limit)
    {
        var decoded = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                if (decoded.Length + read > limit)
                {
                    return new DecodedContent.TooLarge(TooLargeFault(limit));
                }

                decoded.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return new DecodedContent.Broken(new Fault(FaultCodes.Unreadable, "", "The content is not valid gzip, though its content encoding says so."), content);
        }

        return new DecodedContent.Decoded(decoded.GetBuffer().AsMemory(0, (int)decoded.Length));
    }
}
