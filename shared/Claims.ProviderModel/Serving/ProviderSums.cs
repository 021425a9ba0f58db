using Claims.Statistics.Sketches;

namespace Claims.ProviderModel.Serving;

/// <summary>All that a provider model needs to know of a provider's claims, in bounded room. Sums of parts, in any order, are the sums of the whole to the bit.</summary>
public sealed class ProviderSums
{
    internal ProviderSums(int heads, int width)
        : this(new PooledClaims(heads, width), new SummarySums(), new NotedClaims(heads))
    {
    }

    private ProviderSums(PooledClaims pooled, SummarySums summary, NotedClaims noted) => (Pooled, Summary, Noted) = (pooled, summary, noted);

    public PooledClaims Pooled { get; }

    public SummarySums Summary { get; }

    public NotedClaims Noted { get; }

    /// <summary>Adds a claim.</summary>
    /// <param name="claim">What the model sees of it.</param>
    /// <param name="reading">What the model makes of it.</param>
    public void Add(Data.ProviderClaim claim, ClaimReading reading)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(reading);
        Pooled.Add(reading.Embedded, reading.Scores);
        Summary.Add(claim.Days, claim.Amount);
        Noted.Add(claim.ClaimId, reading.Scores);
    }

    public void Merge(ProviderSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Pooled.Add(other.Pooled);
        Summary.Merge(other.Summary);
        Noted.Merge(other.Noted);
    }

    /// <summary>The claims with the most attention, most first: their share of what the risk was read from.</summary>
    public IReadOnlyList<(string ClaimId, double Attention)> MostAttended(int count) =>
        [.. Noted.Scores.Select(item => (item.Key, Attention: Pooled.Attention(item.Value))).OrderByDescending(item => item.Attention).ThenBy(item => item.Key, StringComparer.Ordinal).Take(count)];

    public byte[] ToBytes()
    {
        var writer = new SketchWriter();
        Summary.Write(writer);
        Noted.Write(writer);
        return [.. Pooled.ToBytes(), .. writer.ToArray()];
    }

    internal static ProviderSums Read(ReadOnlySpan<byte> bytes, int heads, int width)
    {
        var pooled = heads * (width + 1) * 16;
        var reader = new SketchReader(bytes[pooled..]);
        return new ProviderSums(PooledClaims.Of(bytes[..pooled], heads, width), SummarySums.Read(ref reader), NotedClaims.Read(ref reader, heads));
    }
}
