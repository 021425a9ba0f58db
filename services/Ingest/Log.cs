using Claims.Ingest.Submissions;

namespace Claims.Ingest;

/// <summary>What Ingest says about itself: ids, counts and codes, never anything of a claim.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Submission {SubmissionId} {Fate}: {Accepted} accepted, {Rejected} rejected, {Duplicate} duplicate")]
    public static partial void Submitted(ILogger logger, string submissionId, SubmissionFate fate, int accepted, int rejected, int duplicate);

    [LoggerMessage(2, LogLevel.Information, "Submission {SubmissionId} met the same claims in another one; deciding again (try {Attempt})")]
    public static partial void DecidingAgain(ILogger logger, string submissionId, int attempt);

    [LoggerMessage(3, LogLevel.Warning, "{Accepted} accepted and {Rejected} rejected claims are stored but not published yet ({Reason}); the sweep will do it")]
    public static partial void PublishingLater(ILogger logger, int accepted, int rejected, string reason);

    [LoggerMessage(4, LogLevel.Debug, "Published {Accepted} accepted and {Rejected} rejected claims from storage")]
    public static partial void Swept(ILogger logger, int accepted, int rejected);

    [LoggerMessage(5, LogLevel.Warning, "Looking for unpublished claims failed (try {Attempt})")]
    public static partial void SweepFailed(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(6, LogLevel.Information, "Taking submissions from {Queue}")]
    public static partial void Taking(ILogger logger, string queue);

    [LoggerMessage(7, LogLevel.Information, "No longer taking submissions from {Queue}")]
    public static partial void StoppedTaking(ILogger logger, string queue);

    [LoggerMessage(8, LogLevel.Warning, "The broker cannot be reached or refuses the submit queue; trying again (try {Attempt})")]
    public static partial void Reconnecting(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "Storage is away; the submission in hand waits for it (try {Attempt})")]
    public static partial void StorageAway(ILogger logger, int attempt, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "A submission could not be handled at delivery {Delivery}; it goes back to the queue")]
    public static partial void DeliveryFailed(ILogger logger, long delivery, Exception exception);
}
