using System.Data.Common;

using Claims.Contracts;

using Dapper;

namespace Claims.Fraud.History;

/// <summary>People's days in storage, inside the caller's transaction.</summary>
public static class RenderedTimeStore
{
    /// <summary>Adds what the claims bill; gives the sum of each day touched, over all claims.</summary>
    public static async Task<IReadOnlyList<RenderedTime>> AddAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var added = claims.SelectMany(RenderedTime.Of)
            .GroupBy(time => time with { Minutes = 0 }, time => time.Minutes)
            .Select(group => group.Key with { Minutes = group.Sum() })
            .OrderBy(time => time.Provider, StringComparer.Ordinal)
            .ThenBy(time => time.Day);
        var days = new List<RenderedTime>();
        foreach (var time in added)
        {
            var minutes = await transaction.Connection!.ExecuteScalarAsync<long>(
                """
                INSERT INTO fraud_rendered_day (provider, service_day, minutes) VALUES (@Provider, @Day, @Minutes)
                ON CONFLICT (provider, service_day) DO UPDATE SET minutes = fraud_rendered_day.minutes + excluded.minutes
                RETURNING minutes
                """,
                time,
                transaction);
            days.Add(time with { Minutes = minutes });
        }

        return days;
    }
}
