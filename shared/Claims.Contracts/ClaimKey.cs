using System.Security.Cryptography;
using System.Text;

namespace Claims.Contracts;

/// <summary>
/// The natural key of a claim: who sent it, the number they gave it, and which version of it this is.
/// Every consumer is idempotent on it.
/// </summary>
/// <param name="Submitter">Identifier of the submitter: X12 NM1*41 or ISA06, FHIR Claim.insurer-facing sender, or the signed-in client.</param>
/// <param name="Number">The claim number the submitter chose: X12 CLM01, FHIR Claim.identifier or id.</param>
/// <param name="Version">1 for the original; replacements and voids count up.</param>
public sealed record ClaimKey(string Submitter, string Number, int Version)
{
    /// <summary>
    /// 32 lower-case hex digits that stand for the key in addresses, logs and tables: the first half of
    /// SHA-256 over the three parts, so that the same key has the same id everywhere and shows nothing of the claim.
    /// </summary>
    public string Id => Hash(Submitter, Number, Version);

    private static string Hash(string submitter, string number, int version)
    {
        var text = $"{submitter}\u001f{number}\u001f{version}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}
