using Claims.Contracts;

namespace Claims.Ingest.Submissions;

/// <summary>The claims that one decision knows of, by number and by content.</summary>
internal sealed class ClaimRegister
{
    private readonly Dictionary<(string Submitter, string Number), List<KnownClaim>> _byNumber = [];
    private readonly Dictionary<(string Submitter, string ContentHash), List<KnownClaim>> _byContent = [];

    public ClaimRegister(IEnumerable<KnownClaim> known)
    {
        foreach (var claim in known)
        {
            Add(claim);
        }
    }

    public void Add(ClaimAccepted accepted) => Add(new KnownClaim
    {
        ClaimId = accepted.Claim.Key.Id,
        Submitter = accepted.Claim.Key.Submitter,
        Number = accepted.Claim.Key.Number,
        Version = accepted.Claim.Key.Version,
        ContentHash = accepted.ContentHash,
        Status = ClaimStatus.Accepted,
    });

    public IReadOnlyList<KnownClaim> Versions(ClaimKey key) => _byNumber.GetValueOrDefault((key.Submitter, key.Number), []);

    /// <summary>The first claim of this submitter with this content under another number.</summary>
    public KnownClaim? SameContent(ClaimKey key, string contentHash) =>
        _byContent.GetValueOrDefault((key.Submitter, contentHash), []).Find(claim => claim.Number != key.Number);

    private void Add(KnownClaim claim)
    {
        Append(_byNumber, (claim.Submitter, claim.Number), claim);
        Append(_byContent, (claim.Submitter, claim.ContentHash), claim);
    }

    private static void Append(Dictionary<(string, string), List<KnownClaim>> index, (string, string) key, KnownClaim claim)
    {
        if (!index.TryGetValue(key, out var claims))
        {
            index[key] = claims = [];
        }

        claims.Add(claim);
    }
}
