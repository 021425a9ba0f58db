using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Measuring;
using Claims.Statistics.Sketches;
using Claims.Tracking.Drift;
using Claims.Tracking.Summaries;
using Claims.Tracking.Windows;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Holds what the summaries of a window look like against the first days of their baseline's origin.</summary>
internal sealed class SummaryDrift(Database database, IOptions<MeasuringOptions> options)
{
    private static readonly RowShape<(DateOnly Day, SummaryOrigin Origin, byte[] Profile)> s_row = new RowShape<(DateOnly Day, SummaryOrigin Origin, byte[] Profile)>()
        .With("day", row => row.Day.DayNumber)
        .With("provider", row => row.Origin.Provider)
        .With("version", row => row.Origin.Version)
        .With("profile", row => row.Profile);

    /// <summary>Keeps the profile of each of a window's days.</summary>
    public static Task SaveAsync(DbTransaction transaction, SummaryOrigin origin, SummaryWindow window) => s_row.InsertAsync(
        transaction,
        "metrics_summary_profile",
        [.. Profiles(window).Select(day => (day.Day, origin, Bytes(day.Profile)))],
        "ON CONFLICT (day, provider, version) DO UPDATE SET profile = excluded.profile");

    /// <summary>Features with what moved; none before the days of the reference are over.</summary>
    /// <param name="baseline">Whose first days are the reference.</param>
    /// <param name="span">Days of the window.</param>
    /// <param name="window">What was made in them.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<MeasuredDrift>> OfAsync(SummaryOrigin baseline, WindowSpan span, SummaryWindow window, CancellationToken cancellation)
    {
        var reference = await ReferenceAsync(baseline, span.From, cancellation);
        return reference.Count == 0 ? [] : [.. DriftComparison.Of(reference, [.. Profiles(window).Select(day => day.Profile)], options.Value.Drift).Features.Select(WindowDrift.Of)];
    }

    private static IEnumerable<(DateOnly Day, DriftProfile Profile)> Profiles(SummaryWindow window) =>
        window.Made.GroupBy(summary => summary.Day).OrderBy(day => day.Key).Select(day => (day.Key, SummaryProfile.Of(day)));

    /// <summary>The first days of an origin, where all of them come before a day.</summary>
    private Task<IReadOnlyList<DriftProfile>> ReferenceAsync(SummaryOrigin origin, DateOnly before, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<DriftProfile>>(
        async connection =>
        {
            var parameters = new { origin.Provider, origin.Version };
            var first = await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                "SELECT MIN(day) FROM metrics_summary_profile WHERE provider = @Provider AND version = @Version", parameters, cancellationToken: cancellation));
            var until = first + options.Value.DriftReferenceDays;
            if (!(until <= before.DayNumber))
            {
                return [];
            }

            var rows = await connection.QueryAsync<byte[]>(new CommandDefinition(
                "SELECT profile FROM metrics_summary_profile WHERE provider = @Provider AND version = @Version AND day < @until ORDER BY day",
                new { origin.Provider, origin.Version, until },
                cancellationToken: cancellation));
            return [.. rows.Select(Read)];
        },
        cancellation);

    private static DriftProfile Read(byte[] bytes)
    {
        var reader = new SketchReader(bytes);
        return DriftProfile.Read(ref reader);
    }

    private static byte[] Bytes(DriftProfile profile)
    {
        var writer = new SketchWriter();
        profile.Write(writer);
        return writer.ToArray();
    }
}
