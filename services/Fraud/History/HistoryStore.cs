using System.Data.Common;

using Claims.Contracts;

using Dapper;

namespace Claims.Fraud.History;

/// <summary>Members' lines and stays in storage, inside the caller's transaction.</summary>
public static class HistoryStore
{
    /// <summary>
    /// Notes claims as being assessed. Gives those that nobody had noted before; a claim that another instance is noting is waited for,
    /// and then not given. In the order of their ids, so that two instances cannot wait for each other.
    /// </summary>
    public static async Task<HashSet<string>> ClaimAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var mine = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims.OrderBy(claim => claim.Key.Id, StringComparer.Ordinal))
        {
            var added = await transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO fraud_claim (claim_id, submitter, number, original_number) VALUES (@Id, @Submitter, @Number, @OriginalNumber)
                ON CONFLICT (claim_id) DO NOTHING
                """,
                new { claim.Key.Id, claim.Key.Submitter, claim.Key.Number, claim.OriginalNumber },
                transaction);
            if (added > 0)
            {
                mine.Add(claim.Key.Id);
            }
        }

        return mine;
    }

    /// <summary>Makes other instances wait with these members until this transaction ends: of two copies that arrive at once, one sees the other.</summary>
    public static Task TakeTurnAsync(DbTransaction transaction, IEnumerable<Claim> claims) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO fraud_member (member, claims) VALUES (@Member, 1) ON CONFLICT (member) DO UPDATE SET claims = fraud_member.claims + 1",
            claims.Select(claim => MemberKey.Of(claim.Member)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => new { Member = key }),
            transaction);

    /// <summary>What is known from other claims of the claim's member, within <paramref name="nearDays"/> of its days.</summary>
    public static async Task<ClaimHistory> LoadAsync(DbTransaction transaction, Claim claim, int nearDays)
    {
        var days = BilledLines.Of(claim).Select(line => line.Day).ToList();
        if (InpatientStay.Of(claim) is { } stay)
        {
            days.AddRange([stay.Admitted, stay.Discharged]);
        }

        if (days.Count == 0)
        {
            return ClaimHistory.Empty;
        }

        var range = new
        {
            Member = MemberKey.Of(claim.Member),
            From = days.Min() - nearDays,
            To = days.Max() + nearDays,
            ClaimId = claim.Key.Id,
            claim.Key.Submitter,
            claim.Key.Number,
            OriginalNumber = claim.OriginalNumber ?? "",
        };
        return new ClaimHistory
        {
            Lines = (await transaction.Connection!.QueryAsync<BilledLine>(HistorySql.Lines, range, transaction)).AsList(),
            Stays = (await transaction.Connection!.QueryAsync<InpatientStay>(HistorySql.Stays, range, transaction)).AsList(),
        };
    }

    /// <summary>Remembers what the claim bills. A void bills nothing.</summary>
    public static async Task RememberAsync(DbTransaction transaction, Claim claim)
    {
        if (claim.Frequency == ClaimFrequency.Void)
        {
            return;
        }

        await transaction.Connection!.ExecuteAsync(HistorySql.InsertLine, BilledLines.Of(claim), transaction);
        if (InpatientStay.Of(claim) is { } stay)
        {
            await transaction.Connection!.ExecuteAsync(HistorySql.InsertStay, stay, transaction);
        }
    }
}
