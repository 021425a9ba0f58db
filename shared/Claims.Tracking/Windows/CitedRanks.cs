using Claims.Statistics.Sketches;

namespace Claims.Tracking.Windows;

/// <summary>
/// At which rank the clause stood that a reviewer found broken, among those that the claim was shown with; whole numbers, so that neither the order of additions nor what is taken back
/// matters.
/// </summary>
public sealed class CitedRanks
{
    /// <summary>Clauses of a claim that have a rank.</summary>
    public const int Ranks = 10;

    private readonly long[] _claims = new long[Ranks + 1];

    /// <summary>Improper claims whose reviewer cites a clause.</summary>
    public long Cited => _claims.Sum();

    /// <summary>Those whose clause was not among the ranked.</summary>
    public long NotFound => _claims[0];

    /// <summary>Those whose clause stood at a rank.</summary>
    /// <param name="rank">1 to <see cref="Ranks"/>.</param>
    public long At(int rank) => _claims[rank];

    /// <summary>Those whose clause was among the first so many: hit@k is their share of <see cref="Cited"/>.</summary>
    /// <param name="k">1 to <see cref="Ranks"/>.</param>
    public long Within(int k) => _claims.Skip(1).Take(k).Sum();

    /// <summary>Rank of a clause, from 1; 0 where it is not among the ranked.</summary>
    public static int RankOf(IReadOnlyList<string> ranked, string clauseId) => ranked.Take(Ranks).ToList().IndexOf(clauseId) + 1;

    /// <param name="rank">See <see cref="RankOf"/>.</param>
    /// <param name="times">How often; negative to take back.</param>
    public void Add(int rank, long times) => _claims[rank] += times;

    public void Merge(CitedRanks other)
    {
        for (var rank = 0; rank <= Ranks; rank++)
        {
            _claims[rank] += other._claims[rank];
        }
    }

    public void Write(SketchWriter writer)
    {
        foreach (var claims in _claims)
        {
            writer.WriteSigned(claims);
        }
    }

    public static CitedRanks Read(ref SketchReader reader)
    {
        var ranks = new CitedRanks();
        for (var rank = 0; rank <= Ranks; rank++)
        {
            ranks._claims[rank] = reader.ReadSigned();
        }

        return ranks;
    }
}
