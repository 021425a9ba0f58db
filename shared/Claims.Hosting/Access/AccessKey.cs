using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Hosting.Access;

/// <summary>
/// A program's key as it is shown once, <c>claims_ID_SECRET</c>. Its secret has 256 random bits, so that SHA-256 is all the hashing it needs: nobody guesses it,
/// and checking is quick enough for every request.
/// </summary>
/// <param name="Id">Under which the key is kept; no secret.</param>
/// <param name="Secret">Kept as a hash only.</param>
public sealed record AccessKey(string Id, string Secret)
{
    private const string Prefix = "claims_";
    private const int IdLength = 12;

    public static AccessKey Create() => new(RandomNumberGenerator.GetHexString(IdLength, lowercase: true), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static bool TryParse(string text, [NotNullWhen(true)] out AccessKey? key)
    {
        var split = Prefix.Length + IdLength;
        key = text.Length > split + 1 && text.StartsWith(Prefix, StringComparison.Ordinal) && text[split] == '_'
            ? new AccessKey(text[Prefix.Length..split], text[(split + 1)..])
            : null;
        return key is not null;
    }

    /// <summary>What is kept of the secret.</summary>
    public string Hash() => HashOf(Secret);

    /// <summary>Whether two secrets are equal, in a time that does not tell where they differ.</summary>
    internal static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));

    public override string ToString() => $"{Prefix}{Id}_{Secret}";

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
