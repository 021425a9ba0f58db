namespace Claims.Metrics;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Filed {Added} new predictions from {Messages} messages")]
    public static partial void PredictionsFiled(this ILogger logger, int messages, int added);

    [LoggerMessage(Level = LogLevel.Information, Message = "Filed {Added} new verdicts from {Messages} messages")]
    public static partial void VerdictsFiled(this ILogger logger, int messages, int added);
}
