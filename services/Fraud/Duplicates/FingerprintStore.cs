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

    /// <summary>A band that more claims share in a period proves nothing.</summary>
    public const int MostCandidates = 300;

    /// <summary>Members with nearly the same, below which it is not looked at closer.</summary>
    public const int LeastMembers = 7;

    /// <summary>Two claims are nearly the same from this similarity on.</summary>
    private const double LeastSimilarity = 0.625;

    private const int NamedClaims = 3;

    /// <summary>Adds the claims' fingerprints, and gives those whose provider billed nearly the same for many members; by claim id.</summary>
    public static async Task<IReadOnlyDictionary<string, ClonedPattern>> AddAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var prints = claims.Select(Fingerprint.Of).OfType<Fingerprint>().ToList();
        var rows = prints.SelectMany(print => print.Bands.Distinct().Select(band => (Band: band, Of: print)));
        await FingerprintSql.Row.InsertAsync(
            transaction, "fraud_fingerprint", [.. rows.OrderBy(row => (DayRange.Period(row.Of.Day), row.Band, row.Of.Day))]);

        var asked = prints.SelectMany(Queries).OrderBy(query => (query.Period, query.Band)).ToList();
        var counts = (await FingerprintSql.Query.QueryAsync(transaction, FingerprintSql.Count, asked, row =>
            (Asker: row.GetInt32(0), Counts: new BandCounts(row.GetInt64(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6)))))
            .GroupBy(row => row.Asker, row => row.Counts)
            .Where(group => group.All(count => count.Claims < MostCandidates) && group.Max(count => count.Near) > LeastMembers / 2)
            .ToDictionary(group => group.Key, group => group.ToList());
        var near = await FingerprintSql.Query.QueryAsync(
            transaction,
            FingerprintSql.Near,
            [.. asked.Where(query => counts.ContainsKey(query.Asker))],
            row => (Asker: row.GetInt32(0), Member: row.GetInt64(1), Signature: row.GetInt64(2), ClaimId: row.GetString(3)));
        return near
            .ToLookup(row => row.Asker)
            .Select(group => (Print: prints[group.Key], Pattern: Pattern(prints[group.Key], [.. group.Select(row => (row.Member, row.Signature, row.ClaimId))], counts[group.Key])))
            .Where(item => item.Pattern.Members >= LeastMembers)
            .ToDictionary(item => item.Print.ClaimId, item => item.Pattern, StringComparer.Ordinal);
    }

    private static IEnumerable<BandQuery> Queries(Fingerprint print, int index)
    {
        var days = new DayRange(print.Day - NearDays - DaysBefore, print.Day + NearDays);
        return print.Bands.Distinct().SelectMany(band =>
            days.Periods().Select(period => new BandQuery(index, period, band, days, print.Day - NearDays, print.Provider)));
    }

    private static ClonedPattern Pattern(Fingerprint print, List<(long Member, long Signature, string ClaimId)> near, List<BandCounts> counts)
    {
        var alike = near
            .Where(other => other.Member != print.Member && MinHash.Similarity(other.Signature, print.Signature) >= LeastSimilarity)
            .DistinctBy(other => other.Member)
            .ToList();

        // A claim can share several bands: what one band counts is a lower bound, the largest of them the best.
        var bands = counts.GroupBy(count => count.Band).ToList();
        return new ClonedPattern(
            alike.Count,
            [.. alike.Take(NamedClaims).Select(other => other.ClaimId)],
            bands.Max(band => band.Sum(count => count.Before)),
            bands.Max(band => band.Max(count => count.Others)),
            bands.Max(band => band.Sum(count => count.OtherClaims)));
    }

    private sealed record BandCounts(long Band, int Claims, int Near, int Before, int Others, int OtherClaims);
}
