using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Statistics.Sketches;
using Claims.Tracking.Drift;

using Dapper;

namespace Claims.Metrics.Drift;

/// <summary>Profiles of the claims of each day and model in storage.</summary>
public sealed class DriftStore(Database database)
{
    private static readonly RowShape<KeyValuePair<(DateOnly Day, string Model), DriftProfile>> s_row = new RowShape<KeyValuePair<(DateOnly Day, string Model), DriftProfile>>()
        .With("day", row => row.Key.Day.DayNumber)
        .With("model", row => row.Key.Model)
        .With("profile", row => Bytes(row.Value));

    private static readonly RowShape<(DateOnly Day, string Model)> s_key = new RowShape<(DateOnly Day, string Model)>()
        .With("day", key => key.Day.DayNumber)
        .With("model", key => key.Model);

    /// <summary>
    /// Adds claims that were not added before, inside the caller's transaction, which has its turn at the windows of their days and models (see
    /// <see cref="Windows.WindowLedger"/>): that guards these rows as well.
    /// </summary>
    internal static async Task AddAsync(DbTransaction transaction, IEnumerable<ClaimAssessed> assessed)
    {
        var days = assessed.GroupBy(item => (DateOnly.FromDateTime(item.Assessment.AssessedAt.UtcDateTime), item.Score.ModelHash)).ToDictionary(day => day.Key, day => day.ToList());
        var profiles = (await s_key.QueryAsync(transaction, "SELECT day, model, profile FROM metrics_drift WHERE day = @day AND model = @model", days.Keys, Read))
            .ToDictionary(row => (row.Day, row.Model), row => row.Profile);
        foreach (var (day, claims) in days)
        {
            if (!profiles.TryGetValue(day, out var profile))
            {
                profiles.Add(day, profile = new DriftProfile());
            }

            claims.ForEach(profile.Add);
        }

        await s_row.InsertAsync(transaction, "metrics_drift", profiles, "ON CONFLICT (day, model) DO UPDATE SET profile = excluded.profile");
    }

    /// <summary>The profile of each day and model that has claims, in the order of days.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Day after the last.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<(DateOnly Day, string Model, DriftProfile Profile)>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<(DateOnly, string, DriftProfile)>>(
            async connection =>
            {
                var profiles = new List<(DateOnly, string, DriftProfile)>();
                await using var reader = await connection.ExecuteReaderAsync(
                    "SELECT day, model, profile FROM metrics_drift WHERE day >= @From AND day < @To ORDER BY day, model", new { From = from.DayNumber, To = to.DayNumber });
                while (await reader.ReadAsync(cancellation))
                {
                    profiles.Add(Read(reader));
                }

                return profiles;
            },
            cancellation);

    /// <summary>The first day of a model's claims; null while it has none.</summary>
    public async Task<DateOnly?> FirstDayAsync(string model, CancellationToken cancellation) =>
        await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long?>(new CommandDefinition("SELECT MIN(day) FROM metrics_drift WHERE model = @model", new { model }, cancellationToken: cancellation)),
            cancellation) is { } day
            ? DateOnly.FromDayNumber((int)day)
            : null;

    private static (DateOnly Day, string Model, DriftProfile Profile) Read(DbDataReader row)
    {
        var reader = new SketchReader(row.GetFieldValue<byte[]>(2));
        return (DateOnly.FromDayNumber(row.GetInt32(0)), row.GetString(1), DriftProfile.Read(ref reader));
    }

    private static byte[] Bytes(DriftProfile profile)
    {
        var writer = new SketchWriter();
        profile.Write(writer);
        return writer.ToArray();
    }
}
