using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Metrics.Webhooks;

/// <summary>
/// Signs as Standard Webhooks 1.0.0 says, so that a receiver can verify with any library of that standard, or so: take the bytes of the body as they came; compute HMAC-SHA256 with the shared
/// secret (what follows <c>whsec_</c>, decoded from base64; any other secret as its UTF-8 bytes) over <c>ID.TIMESTAMP.BODY</c>, ID and TIMESTAMP being the headers
/// <c>webhook-id</c> and <c>webhook-timestamp</c>; write it in base64 after <c>v1,</c>; compare it in constant time with <c>webhook-signature</c>. Refuse a timestamp (seconds since 1970, of this
/// try) more than five minutes off one's own clock: what was recorded cannot be played again later. Within that time, and when an answer was lost, the same event can come again: remember its
/// id, and answer 200 to one that was taken already.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>In bytes.</summary>
    public const int ShortestSecret = 24;

    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>Value of <see cref="SignatureHeader"/>.</summary>
    public static string Of(byte[] secret, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"));
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";
    }
}
