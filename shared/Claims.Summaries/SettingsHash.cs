using System.Security.Cryptography;
using System.Text;
using Claims.ClauseModel.Embeddings;
using Claims.Codes;

namespace Claims.Summaries;

/// <summary>Names what a method's summaries depend on besides their input.</summary>
internal static class SettingsHash
{
    /// <summary>Raised whenever code changes what a summary is for the same files and settings.</summary>
    private const string Code = "extractive/2";

    private static readonly Lazy<byte[]> Files = new(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(CodeCatalogue.ShippedBytes());
        foreach (var (assembly, resource) in new[] { (typeof(TextEmbedder).Assembly, "embeddings.bin"), (typeof(SettingsHash).Assembly, "ClinicalTerms.csv"), (typeof(SettingsHash).Assembly, "Medications.txt") })
        {
            using var file = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"An assembly lacks its resource {resource}.");
            hash.AppendData(SHA256.HashData(file));
        }

        return hash.GetHashAndReset();
    });

    /// <param name="settings">Written out by their <c>ToString</c>, as records are.</param>
    /// <returns>Sixteen hexadecimal digits.</returns>
    public static string Of(string method, params ReadOnlySpan<object> settings)
    {
        var text = new StringBuilder(Code).Append('/').Append(method);
        foreach (var setting in settings)
        {
            text.Append('/').Append(setting);
        }

        return Convert.ToHexStringLower(SHA256.HashData([.. Files.Value, .. System.Text.Encoding.UTF8.GetBytes(text.ToString())]))[..16];
    }
}
