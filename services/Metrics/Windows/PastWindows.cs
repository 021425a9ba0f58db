using System.Data.Common;

using Claims.Hosting.Storage;
using Claims.Metrics.Predictions;
using Claims.Metrics.Verdicts;
using Claims.Tracking.Segments;
using Claims.Tracking.Truths;
using Claims.Tracking.Windows;

using Dapper;

namespace Claims.Metrics.Windows;

/// <summary>What was known at a past moment, counted anew from the predictions and verdicts that are held: slow beside <see cref="WindowStore"/>.</summary>
public sealed class PastWindows(Database database)
{
    /// <summary>All days of a query in one window, from the predictions that were filed and the verdicts that were known by a moment.</summary>
    public Task<Window> AsKnownAtAsync(DateTimeOffset moment, WindowQuery query, CancellationToken cancellation) => database.ReadAsync(
        async connection =>
        {
            var facts = await VerdictStore.BetweenAsync(connection, query.From, query.To);
            var kept = (await KeptAsync(connection, query)).ToDictionary(group => group.Key, group => group.ToHashSet());
            var sum = new Window();
            await foreach (var row in PredictionStore.BetweenAsync(connection, query.From, query.To, moment).WithCancellation(cancellation))
            {
                var prediction = row.ToPrediction();
                var places = kept.GetValueOrDefault(new WindowGroup(prediction.Day, query.Subject, prediction.Model), []);
                var known = StandingVerdict.KnownAt(facts[row.ClaimId], moment).ToList();
                foreach (var opinion in prediction.Opinions.Where(opinion => opinion.Subject == query.Subject && (query.Model ?? prediction.Model) == prediction.Model))
                {
                    if (prediction.Segments.Any(segment => SegmentBound.Place(segment, places) == query.Segment))
                    {
                        sum.Add(ClaimShare.Of(prediction, opinion, known));
                    }
                }
            }

            return sum;
        },
        cancellation);

    /// <summary>Segments that have windows of their own: claims of the others count among the rest.</summary>
    private static async Task<ILookup<WindowGroup, Segment>> KeptAsync(DbConnection connection, WindowQuery query)
    {
        var rows = await connection.QueryAsync<(long Day, string Model, string Kind, string Value)>(
            "SELECT day, model, kind, value FROM metrics_window WHERE subject = @Subject AND day >= @From AND day < @To", query.Parameters);
        return rows.ToLookup(row => new WindowGroup(DateOnly.FromDayNumber((int)row.Day), query.Subject, row.Model), row => new Segment(row.Kind, row.Value));
    }
}
