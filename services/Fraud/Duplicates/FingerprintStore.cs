using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Duplicates;

/// <summary>Fingerprints in storage, inside the caller's transaction. Counting is left to the database; rows are read only where the counts are unusual.</summary>
public static class FingerprintStore
{
    /// <summary>Days before and after a claim in which its copies are looked for.</summary>
    public const int NearDays = 7;

    /// <summary>Days before those, from which is known what is usual.</summary>
    public const int DaysBefore = 31;

    /// <summary>Of claims that share a band in a period, no more are looked at, the earliest first: what is so common in the days before proves nothing.</summary>
    public const int MostCandidates = 128;

    /// <summary>Members with nearly the same, below which it is not looked at closer.</summary>
    public const int LeastMembers = 7;

    /// <summary>Two claims are nearly the same from this similarity on.</summary>
    private const double LeastSimilarity = 0.625;

    private const int NamedClaims = 3;

    /// <summary>Fingerprints lie in periods of 64 days: the days that matter to a claim touch one or two.</summary>
    public static int Period(int day) => day >> 6;

    /// <summary>Adds the claims' fingerprints, and gives those whose provider billed nearly the same for many members; by claim id.</summary>
    public static async Task<IReadOnlyDictionary<string, ClonedPattern>> AddAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var prints = claims.Select(Fingerprint.Of).OfType<Fingerprint>().ToList();
        var rows = prints.SelectMany(print => print.Bands.Distinct().Select(band => (Band: band, Of: print)));
        await FingerprintSql.Row.InsertAsync(
            transaction, "fraud_fingerprint", [.. rows.OrderBy(row => (Period(row.Of.Day), row.Band, row.Of.Day))]);

        var asked = prints.SelectMany(Queries).OrderBy(query => (query.Period, query.Band)).ToList();
        var counts = await FingerprintSql.Query.QueryAsync(transaction, FingerprintSql.Count, asked, row => (Asker: row.GetInt32(0), OwnNear: row.GetInt32(1)));
        var many = counts.Where(count => count.OwnNear > LeastMembers / 2).Select(count => count.Asker).ToHashSet();
        var candidates = await FingerprintSql.Query.QueryAsync(
            transaction,
            FingerprintSql.Candidates,
            [.. asked.Where(query => many.Contains(query.Asker))],
            row => (Asker: row.GetInt32(0), Candidate: new Candidate(row.GetInt32(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5))));
        return candidates
            .GroupBy(row => row.Asker, row => row.Candidate)
            .Select(group => (prints[group.Key].ClaimId, Pattern: Pattern(prints[group.Key], group.Distinct())))
            .Where(item => item.Pattern.Members >= LeastMembers)
            .ToDictionary(item => item.ClaimId, item => item.Pattern, StringComparer.Ordinal);
    }

    private static IEnumerable<BandQuery> Queries(Fingerprint print, int index)
    {
        var days = new DayRange(print.Day - NearDays - DaysBefore, print.Day + NearDays);
        return print.Bands.Distinct().SelectMany(band =>
            Enumerable.Range(Period(days.From), Period(days.To) - Period(days.From) + 1).Select(period => new BandQuery(index, period, band, days, print.Day - NearDays, print.Provider)));
    }

    private static ClonedPattern Pattern(Fingerprint print, IEnumerable<Candidate> candidates)
    {
        var alike = candidates
            .Where(other => other.ClaimId != print.ClaimId && MinHash.Similarity(other.Signature, print.Signature) >= LeastSimilarity)
            .ToLookup(other => other.Provider == print.Provider);
        var near = alike[true].Where(other => other.Day >= print.Day - NearDays && other.Member != print.Member).DistinctBy(other => other.Member).ToList();
        return new ClonedPattern(
            near.Count,
            [.. near.Take(NamedClaims).Select(other => other.ClaimId)],
            alike[true].Count(other => other.Day < print.Day - NearDays),
            alike[false].DistinctBy(other => other.Provider).Count(),
            alike[false].Count());
    }

    /// <summary>A claim that shares a band with the one that asks.</summary>
    private sealed record Candidate(int Day, long Provider, long Member, long Signature, string ClaimId);
}
