using System.Data.Common;

using Claims.Contracts;

using Claims.Hosting.Storage;

namespace Claims.Fraud.History;

/// <summary>People's days in storage, inside the caller's transaction.</summary>
public static class RenderedTimeStore
{
    private static readonly RowShape<RenderedTime> s_time = new RowShape<RenderedTime>()
        .With("provider", time => time.Provider)
        .With("service_day", time => time.Day)
        .With("minutes", time => time.Minutes);

    /// <summary>Adds what the claims bill; gives the sum of each day touched, over all claims.</summary>
    public static async Task<IReadOnlyList<RenderedTime>> AddAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var added = claims.SelectMany(RenderedTime.Of)
            .GroupBy(time => time with { Minutes = 0 }, time => time.Minutes)
            .Select(group => group.Key with { Minutes = group.Sum() })
            .OrderBy(time => time.Provider, StringComparer.Ordinal)
            .ThenBy(time => time.Day)
            .ToList();
        return await s_time.InsertAsync(
            transaction,
            "fraud_rendered_day",
            added,
            """
            ON CONFLICT (provider, service_day) DO UPDATE SET minutes = fraud_rendered_day.minutes + excluded.minutes
            RETURNING provider, service_day, minutes
            """,
            row => new RenderedTime(row.GetString(0), row.GetInt32(1), row.GetInt64(2)));
    }
}
