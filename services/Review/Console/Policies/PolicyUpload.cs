using System.Text;

using Microsoft.AspNetCore.Components.Forms;

namespace Claims.Review.Console.Policies;

/// <summary>Reads an uploaded document.</summary>
public static class PolicyUpload
{
    public const int MostBytes = 500_000;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The document, or why it was not read.</summary>
    public static async Task<(PolicyDocument? Document, string? Refusal)> ReadAsync(IBrowserFile file, CancellationToken cancellation)
    {
        if (file.Size > MostBytes)
        {
            return (null, $"{file.Name} has {file.Size / 1_000} kB; at most {MostBytes / 1_000} kB are read.");
        }

        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream(MostBytes, cancellation))
        {
            await stream.CopyToAsync(bytes, cancellation);
        }

        return Text(bytes.ToArray()) is { } text
            ? (PolicyDocument.Of(Path.GetFileName(file.Name), text), null)
            : (null, $"{file.Name} is no text in UTF-8.");
    }

    /// <summary>As a file is read later: without a byte order mark. Null where the bytes are no UTF-8.</summary>
    internal static string? Text(byte[] bytes)
    {
        try
        {
            return s_strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
