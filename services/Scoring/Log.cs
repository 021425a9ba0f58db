namespace Claims.Scoring;

/// <summary>Counts, durations and what is wrong with folders; never what a claim says.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Scored {Claims} claims, {Flagged} flagged, in {Milliseconds:0} ms")]
    public static partial void Scored(this ILogger log, int claims, int flagged, double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "Loaded {Slot} {ModelHash}")]
    public static partial void Loaded(this ILogger log, string slot, string modelHash);

    [LoggerMessage(3, LogLevel.Error, "Refused {Slot} for {Faults} fault(s); what was in use before still is: {FaultList}")]
    public static partial void Refused(this ILogger log, string slot, int faults, string faultList);

    [LoggerMessage(4, LogLevel.Warning, "Scored {Claims} claims by rules: {Reason}")]
    public static partial void ScoredByRules(this ILogger log, int claims, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The challenger failed on {Claims} claims: {Reason}")]
    public static partial void ChallengerFailed(this ILogger log, int claims, string reason);

    [LoggerMessage(6, LogLevel.Warning, "The explanation of a drawn claim could not be measured: {Reason}")]
    public static partial void NotMeasured(this ILogger log, string reason);

    [LoggerMessage(7, LogLevel.Warning, "What {Explanations} explanations were measured to be could not be published: {Reason}")]
    public static partial void MeasuresNotPublished(this ILogger log, int explanations, string reason);

    [LoggerMessage(8, LogLevel.Warning, "The model in use could not be announced (attempt {Attempt}), trying again: {Reason}")]
    public static partial void NotAnnounced(this ILogger log, int attempt, string reason);
}
