using System.Data.Common;

using Claims.Hosting.Storage;

namespace Claims.Fraud.History;

/// <summary>
/// Members' lines and stays in storage, inside the caller's transaction; each statement runs once for a whole batch. Rows that several instances write are
/// written in the order of their keys, so that two instances cannot wait for each other in a circle.
/// </summary>
internal static class HistoryStore
{
    /// <summary>
    /// Notes claims as being assessed. Gives the ids of those that nobody had noted before; a claim that another instance is noting is waited for, and
    /// then not given.
    /// </summary>
    public static async Task<HashSet<string>> ClaimAsync(DbTransaction transaction, IEnumerable<string> claimIds)
    {
        var ids = claimIds.Order(StringComparer.Ordinal).ToList();
        var mine = await HistorySql.ClaimId.InsertAsync(
            transaction, "fraud_known_claim", ids, "ON CONFLICT (claim_id) DO NOTHING RETURNING claim_id", row => row.GetString(0));
        return mine.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Makes other instances wait with these members until this transaction ends: of two copies that arrive at once, one sees the other.</summary>
    public static Task TakeTurnAsync(DbTransaction transaction, IEnumerable<long> members) => transaction.IsOnlyWriter()
        ? Task.CompletedTask
        : HistorySql.Member.InsertAsync(
            transaction, "fraud_member", [.. members.Distinct().Order()], "ON CONFLICT (member) DO UPDATE SET claims = fraud_member.claims + 1");

    /// <summary>The members' lines on the days that matter to the claims, and on some more; a line can come more than once.</summary>
    public static Task<List<BilledLine>> LinesAsync(DbTransaction transaction, IEnumerable<RememberedClaim> claims, int nearDays)
    {
        var asked = claims
            .SelectMany(claim => claim.Days(nearDays).SelectMany(days => days.Periods().Select(period => (Period: period, claim.Member, Days: days))))
            .GroupBy(item => (item.Period, item.Member), item => item.Days)
            .Select(group => (group.Key.Period, group.Key.Member, new DayRange(group.Min(days => days.From), group.Max(days => days.To))))
            .Order(Comparer<(int Period, long Member, DayRange Days)>.Create((a, b) => (a.Period, a.Member).CompareTo((b.Period, b.Member))))
            .ToList();
        return HistorySql.LineQuery.QueryAsync(transaction, HistorySql.Lines, asked, HistorySql.ReadLine);
    }

    /// <summary>The members' stays that share a day with what matters to the claims, and some more.</summary>
    public static Task<List<InpatientStay>> StaysAsync(DbTransaction transaction, IEnumerable<RememberedClaim> claims, int nearDays)
    {
        var asked = claims
            .SelectMany(claim => claim.Days(nearDays).Select(days => (claim.Member, Days: days)))
            .GroupBy(item => item.Member, item => item.Days)
            .Select(group => (group.Key, new DayRange(group.Min(days => days.From), group.Max(days => days.To))))
            .ToList();
        return HistorySql.StayQuery.QueryAsync(transaction, HistorySql.Stays, asked, HistorySql.ReadStay);
    }

    /// <summary>Which claims replace or void the claims with these numbers.</summary>
    public static async Task<ILookup<long, string>> ReplacementsAsync(DbTransaction transaction, IReadOnlyCollection<long> numbers)
    {
        var rows = await HistorySql.Number.QueryAsync(
            transaction, HistorySql.Replacements, numbers, row => (Number: row.GetInt64(0), ClaimId: row.GetString(1)));
        return rows.ToLookup(row => row.Number, row => row.ClaimId);
    }

    /// <summary>Remembers which claims are replaced or voided.</summary>
    public static Task ReplaceAsync(DbTransaction transaction, IEnumerable<RememberedClaim> claims) => HistorySql.Replacement.InsertAsync(
        transaction,
        "fraud_replacement",
        [.. claims.Where(claim => claim.Replaced is not null).Select(claim => (Number: claim.Replaced!.Value, claim.ClaimId)).Order()],
        "ON CONFLICT (number_key, claim_id) DO NOTHING");

    /// <summary>Remembers what the claims bill. A void bills nothing.</summary>
    public static async Task RememberAsync(DbTransaction transaction, IReadOnlyCollection<RememberedClaim> claims)
    {
        var billed = claims.Where(claim => !claim.IsVoid).ToList();
        await HistorySql.Line.InsertAsync(
            transaction, "fraud_line", [.. billed.SelectMany(claim => claim.Lines).OrderBy(line => (DayRange.Period(line.Day), line.Member, line.Day))]);
        await HistorySql.Stay.InsertAsync(
            transaction, "fraud_stay", [.. billed.Select(claim => claim.Stay).OfType<InpatientStay>().OrderBy(stay => (stay.Member, stay.Admitted))]);
    }
}
