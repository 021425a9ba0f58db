using System.Globalization;

using Claims.Contracts;
using Claims.Review.Console.Peers;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Operations.Submissions;

/// <summary>Refused claims and submissions in quarantine as tables.</summary>
public static class SubmissionTables
{
    public static FigureTable Rejections(IReadOnlyList<RejectedSubmission> rejections) => FigureTable.Of(
        "refused claims, newest first",
        ["received (UTC)", "submitter", "claim number", "submission", "place in it", "faults"],
        rejections.Select(rejection => new[]
        {
            Moment(rejection.ReceivedAt),
            rejection.Submitter ?? "not read",
            rejection.Number ?? "not read",
            rejection.SubmissionId,
            (rejection.Index + 1).ToString(CultureInfo.InvariantCulture),
            Faults(rejection.Faults),
        }));

    public static FigureTable ByFault(ClaimCounts counts) => FigureTable.Of(
        "refused claims by fault; a claim with two counts under both",
        ["fault", "claims"],
        counts.RejectedByFault.OrderByDescending(fault => fault.Value).Select(fault => new[] { fault.Key, FigureText.Count(fault.Value) }));

    public static FigureTable Quarantine(IReadOnlyList<Quarantined> entries) => FigureTable.Of(
        "submissions of which nothing could be read, newest first",
        ["quarantined (UTC)", "submission", "submitter", "content type", "bytes", "faults", "resolved"],
        entries.Select(entry => new[]
        {
            Moment(entry.QuarantinedAt),
            entry.SubmissionId,
            entry.Submitter,
            entry.ContentType ?? "none",
            FigureText.Count(entry.ContentLength),
            Faults(entry.Faults),
            entry.ResolvedAt is { } at ? $"{Moment(at)} by {entry.ResolvedBy}" : "no",
        }));

    public static string Faults(IReadOnlyList<Fault> faults) => string.Join("; ", faults.Select(fault => $"{fault.Code} at {(fault.Path.Length == 0 ? "the whole" : fault.Path)}: {fault.Message}"));

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
