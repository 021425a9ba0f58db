using Claims.Statistics.Sketches;

namespace Claims.ProviderModel.Serving;

/// <summary>The claims that each head looks at most: enough to say which claims made a provider suspicious, however many it has. The same for every order.</summary>
/// <param name="heads">Over all networks.</param>
public sealed class NotedClaims(int heads)
{
    private const int PerHead = 3;

    private readonly SortedDictionary<string, float[]> _scores = new(StringComparer.Ordinal);

    /// <summary>Scores by claim, see <see cref="ClaimReading.Scores"/>.</summary>
    public IReadOnlyDictionary<string, float[]> Scores => _scores;

    public void Add(string claimId, float[] scores)
    {
        _scores[claimId] = scores;
        Trim();
    }

    public void Merge(NotedClaims other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var (claimId, scores) in other._scores)
        {
            _scores[claimId] = scores;
        }

        Trim();
    }

    internal void Write(SketchWriter writer)
    {
        writer.Write(_scores.Count);
        foreach (var (claimId, scores) in _scores)
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

            noted._scores[claimId] = scores;
        }

        return noted;
    }

    private void Trim()
    {
        if (_scores.Count <= PerHead)
        {
            return;
        }

        var kept = Enumerable.Range(0, heads)
            .SelectMany(head => _scores.OrderByDescending(item => item.Value[head]).ThenBy(item => item.Key, StringComparer.Ordinal).Take(PerHead))
            .Select(item => item.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var claimId in _scores.Keys.Where(claimId => !kept.Contains(claimId)).ToList())
        {
            _scores.Remove(claimId);
        }
    }
}
