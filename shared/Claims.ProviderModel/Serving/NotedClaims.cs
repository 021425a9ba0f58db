using Claims.Statistics.Sketches;

namespace Claims.ProviderModel.Serving;

/// <summary>The claims that each head looks at most: enough to say which claims made a provider suspicious, however many it has. The same for every order.</summary>
/// <param name="heads">Over all networks.</param>
public sealed class NotedClaims(int heads)
{
    private const int PerHead = 3;

    /// <summary>[heads, <see cref="PerHead"/>] the claims of each head, the one with most attention first, among equals the one with the lesser id; empty at the end.</summary>
    private readonly (string? ClaimId, float[] Scores)[] _most = new (string?, float[])[heads * PerHead];

    /// <summary>Scores by claim in the order of their ids, see <see cref="ClaimReading.Scores"/>.</summary>
    public IReadOnlyDictionary<string, float[]> Scores
    {
        get
        {
            var scores = new SortedDictionary<string, float[]>(StringComparer.Ordinal);
            foreach (var claim in _most)
            {
                if (claim.ClaimId is { } claimId)
                {
                    scores[claimId] = claim.Scores;
                }
            }

            return scores;
        }
    }

    /// <summary>One comparison for each head unless the claim is among its first. Adding a claim again changes nothing.</summary>
    public void Add(string claimId, float[] scores)
    {
        for (var head = 0; head < heads; head++)
        {
            var most = _most.AsSpan(head * PerHead, PerHead);
            var place = PerHead;
            while (place > 0 && (most[place - 1].ClaimId is not { } other || IsBefore(claimId, scores[head], other, most[place - 1].Scores[head])))
            {
                place--;
            }

            if (place < PerHead && (place == 0 || most[place - 1].ClaimId != claimId))
            {
                most[place..^1].CopyTo(most[(place + 1)..]);
                most[place] = (claimId, scores);
            }
        }
    }

    public void Merge(NotedClaims other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (claimId, scores) in other.Scores)
        {
            Add(claimId, scores);
        }
    }

    internal void Write(SketchWriter writer)
    {
        var noted = Scores;
        writer.Write(noted.Count);
        foreach (var (claimId, scores) in noted)
        {
            writer.Write(claimId);
            Array.ForEach(scores, score => writer.Write(BitConverter.SingleToUInt32Bits(score)));
        }
    }

    internal static NotedClaims Read(ref SketchReader reader, int heads)
    {
        var noted = new NotedClaims(heads);
        for (int i = 0, count = reader.ReadLength(); i < count; i++)
        {
            var claimId = reader.ReadText();
            var scores = new float[heads];
            for (var head = 0; head < heads; head++)
            {
                scores[head] = BitConverter.UInt32BitsToSingle((uint)reader.Read());
            }

            noted.Add(claimId, scores);
        }

        return noted;
    }

    private static bool IsBefore(string claimId, float score, string other, float otherScore) =>
        score > otherScore || (score == otherScore && string.CompareOrdinal(claimId, other) < 0);
}
