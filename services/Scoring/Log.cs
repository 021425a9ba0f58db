namespace Claims.Scoring;

/// <summary>Counts and durations; never what a claim says.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Scored {Claims} claims, {Flagged} flagged, in {Milliseconds:0} ms")]
    public static partial void Scored(this ILogger log, int claims, int flagged, double milliseconds);

    [LoggerMessage(2, LogLevel.Information, "Scoring with model {ModelHash} and {Policies} policies")]
    public static partial void Ready(this ILogger log, string modelHash, int policies);
}
